// Shows a chosen theme at once; the server is told meanwhile. Without it the form leads back to the same page in the new colours.
const root = document.documentElement;
const form = document.querySelector('.theme');

form.addEventListener('submit', event => {
  event.preventDefault();
  const { value } = event.submitter;
  fetch(form.action, { method: 'POST', body: new URLSearchParams({ theme: value }), redirect: 'manual', keepalive: true });
  root.className = `theme-${value}`;
  for (const choice of form.elements) if (choice.name) choice.setAttribute('aria-pressed', choice.value === value);
});
