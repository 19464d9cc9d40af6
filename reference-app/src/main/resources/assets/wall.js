// Shows a print at its actual size, once a bank card was held against the screen.

const CARD = 8.56; // cm along its longer side: ISO/IEC 7810 ID-1
const KEY = 'screen'; // device pixels per centimetre: the browser's own zoom does not change those

const dialog = document.querySelector('.actual');
const [fit, view, sheet, words] = ['fit', 'view', 'sheet', 'words'].map(name => dialog.querySelector(`.actual-${name}`));
const slider = dialog.querySelector('.actual-slider');
const refit = dialog.querySelector('.actual-refit');

function remembered() {
  try {
    return Number(localStorage.getItem(KEY)) / devicePixelRatio;
  } catch {
    return 0; // a browser that keeps nothing asks each time
  }
}

function remember(pixels) {
  try {
    localStorage.setItem(KEY, pixels * devicePixelRatio);
  } catch {
    // shown this once all the same
  }
}

function ask() {
  fit.hidden = false;
  view.hidden = words.hidden = refit.hidden = true;
  slider.value = Math.round((remembered() || 37.8) * CARD);
  slider.oninput();
  slider.focus();
}

/** @param pixels CSS pixels per centimetre of this screen */
function show(pixels) {
  const print = [...document.querySelectorAll('.wall-print')].find(one => one.offsetWidth);
  const note = [...document.querySelectorAll('.wall-note')].find(one => one.offsetWidth);
  const width = Math.round(print.dataset.width * pixels);
  const picture = document.querySelector('.artwork-picture .picture').cloneNode(true);
  for (const file of picture.querySelectorAll('[sizes]')) file.sizes = `${width}px`;
  picture.removeAttribute('class');
  sheet.style.setProperty('--actual', `${width}px`);
  sheet.style.setProperty('--ratio', print.style.getPropertyValue('--ratio'));
  sheet.replaceChildren(picture);
  words.textContent = `${note.firstChild.textContent.trim()}. Seen whole from about ${print.dataset.distance} cm away.`;
  fit.hidden = true;
  view.hidden = words.hidden = refit.hidden = false;
  view.scrollTo((view.scrollWidth - view.clientWidth) / 2, (view.scrollHeight - view.clientHeight) / 2);
  view.focus();
}

slider.oninput = () => fit.style.setProperty('--card', `${slider.value}px`);
refit.onclick = ask;
fit.onsubmit = event => {
  event.preventDefault();
  remember(slider.value / CARD);
  show(slider.value / CARD);
};
view.onpointermove = event => {
  if (event.pointerType === 'mouse' && event.buttons === 1) view.scrollBy(-event.movementX, -event.movementY);
};
document.querySelector('.wall-actual .button').onclick = () => {
  dialog.showModal();
  const pixels = remembered();
  if (pixels) show(pixels);
  else ask();
};
