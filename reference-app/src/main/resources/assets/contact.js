// Fetches the moment at which the form was opened; without it a message is shown once more before it is sent.
const opened = document.querySelector('input[name="opened"]');

if (opened && !opened.value) {
  const answer = await fetch('/contact/opened', { cache: 'no-store' }).catch(() => null);
  if (answer?.ok) opened.value = await answer.text();
}
