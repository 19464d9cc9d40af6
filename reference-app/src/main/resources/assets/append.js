// Hangs the works of the next page below those that are here. Without it the numbered pages lead there.

async function append(button) {
  const pages = button.closest('.pagination');
  const works = document.querySelector('.works');
  button.disabled = true;
  const answer = await fetch(pages.querySelector('[rel=next]').href);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const cards = [...next.querySelector('.works').children];
  works.querySelector('.last').classList.remove('last');
  works.append(...cards);
  pages.replaceWith(next.querySelector('.pagination'));
  cards[0].querySelector('a').focus();
}

addEventListener('click', event => {
  const button = event.target.closest?.('.pagination-more .button');
  // a page that cannot be had this way is gone to
  if (button) append(button).catch(() => button.closest('.pagination').querySelector('[rel=next]').click());
});
