// Opens a page's photographs in a dark room. Without it each link leads to the photograph's own page, as it does with a modifier key.

const LINKS = 'a[data-larger]';
const SETTLED = 120; // ms without scrolling
const STEP = 1.5; // of enlargement

const still = matchMedia('(prefers-reduced-motion: reduce)');

function make(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties))
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** "Dunes, 2019" */
const nameOf = link => link.dataset.name ?? link.innerText.trim();

/** Where more is told about it: the link's goal, or this very page when the link leads to the file. */
const pageOf = link => link.dataset.name ? location.href : link.href;

/** A srcset, and what else there is that the page had no use for; the same for browsers that know no WebP. */
function allFiles(srcset, larger) {
  const address = srcset.split(' ')[0];
  const files = [srcset, ...larger.split(' ').filter(Boolean)
    .map(width => `${address.replace(/\d+(?=\.\w+$)/, width)} ${width}w`)].join(', ');
  return [files, files.replaceAll('.webp ', '.jpg ')];
}

/** One photograph, which fetches nothing before it is told to. */
class Slide {

  constructor(link) {
    const small = link.querySelector('img');
    const source = link.querySelector('source');
    const files = allFiles(source.srcset, link.dataset.larger);
    this.link = link;
    this.width = small.getAttribute('width');
    this.largest = Number(files[0].match(/(\d+)w$/)[1]);
    this.sources = files;
    this.source = make('source', { type: source.type });
    this.image = make('img', { alt: small.alt, width: this.width, height: small.getAttribute('height'), draggable: false });
    this.picture = make('picture', { className: 'picture' }, this.source, this.image);
    this.element = make('figure', { className: 'lightbox-slide' }, this.picture);
    this.element.style.cssText = link.closest('[style]').style.cssText;
    this.element.style.setProperty('--original', `${this.width}px`);
    // what the page shows already stands in until there is more
    if (small.complete && small.currentSrc) this.element.style.setProperty('--preview', `url("${small.currentSrc}")`);
  }

  get zoom() {
    return Number(this.element.style.getPropertyValue('--zoom') || 1);
  }

  /** Resolves when it can be drawn, whether or not its file came. */
  load() {
    const width = this.zoom > 1 ? this.largest : Math.ceil(this.picture.clientWidth);
    const sizes = `${width}px`;
    if (this.image.sizes !== sizes) {
      this.source.sizes = this.image.sizes = sizes;
      [this.source.srcset, this.image.srcset] = this.sources;
    }
    return this.image.decode().catch(() => {});
  }

  /** Keeps the point under the pointer, or the middle, where it is. */
  enlarge(wanted, at) {
    const room = this.element.getBoundingClientRect();
    const [x, y] = at ? [at.clientX, at.clientY] : [room.left + room.width / 2, room.top + room.height / 2];
    const before = this.picture.getBoundingClientRect();
    const most = Math.max(2, this.largest / (before.width / this.zoom));
    const zoom = Math.min(Math.max(wanted, 1), most);
    this.element.style.setProperty('--zoom', zoom);
    this.element.classList.toggle('enlarged', zoom > 1);
    const after = this.picture.getBoundingClientRect();
    this.element.scrollBy(after.left + (x - before.left) / before.width * after.width - x,
      after.top + (y - before.top) / before.height * after.height - y);
    if (zoom > 1) this.load();
  }
}

class Lightbox {

  slides = [];
  current = 0;
  going = false; // on its way to the current one

  constructor() {
    const control = (label, action, properties = {}) =>
      make('button', { type: 'button', className: 'lightbox-control', textContent: label, onclick: action, ...properties });
    this.position = make('p', { className: 'lightbox-position', 'aria-hidden': true });
    this.status = make('p', { className: 'unseen', role: 'status' });
    this.title = make('a', { className: 'lightbox-title' });
    this.strip = make('div', { className: 'lightbox-strip', role: 'group', 'aria-label': 'Photographs', tabIndex: 0, autofocus: true });
    this.information = make('div', { className: 'lightbox-information', role: 'group', 'aria-label': 'Information', tabIndex: 0, hidden: true });
    this.zoom = control('Zoom', () => this.enlarge(this.slide.zoom > 1 ? 1 : 2), { 'aria-pressed': false });
    this.full = control('Full screen', () => this.fillScreen(), { hidden: !document.fullscreenEnabled });
    this.about = control('Information', () => this.inform(this.information.hidden), { 'aria-expanded': false });
    this.previous = control('Previous', () => this.go(this.current - 1));
    this.next = control('Next', () => this.go(this.current + 1));
    this.room = make('div', { className: 'lightbox-room' },
      make('div', { className: 'lightbox-bar' }, this.position,
        make('div', { className: 'lightbox-group' }, this.zoom, this.full, this.about, control('Close', () => this.dialog.close()))),
      this.strip, this.information,
      make('div', { className: 'lightbox-bar' }, this.previous, this.title, this.next), this.status);
    this.dialog = make('dialog', { className: 'lightbox', 'aria-label': 'Lightbox' }, this.room);
    document.body.append(this.dialog);
    this.listen();
  }

  listen() {
    this.dialog.addEventListener('close', () => this.left());
    this.dialog.addEventListener('keydown', event => this.press(event));
    this.strip.addEventListener('scroll', () => this.scrolled());
    for (const touch of ['pointerdown', 'wheel'])
      this.strip.addEventListener(touch, () => this.going = false, { passive: true });
    this.strip.addEventListener('dblclick', event => this.enlarge(this.slide.zoom > 1 ? 1 : 2, event));
    this.strip.addEventListener('click', event => {
      if (event.target.className === 'lightbox-slide') this.dialog.close();
    });
    this.strip.addEventListener('pointermove', event => {
      if (event.pointerType === 'mouse' && event.buttons === 1) this.slide.element.scrollBy(-event.movementX, -event.movementY);
    });
    new ResizeObserver(() => this.dialog.open && this.jump()).observe(this.strip);
  }

  get slide() {
    return this.slides[this.current];
  }

  /** Shows this link's photograph among all of the page. */
  open(link) {
    this.slides = [...document.querySelectorAll(LINKS)].map(one => new Slide(one));
    this.strip.replaceChildren(...this.slides.map(slide => slide.element));
    this.dialog.showModal();
    this.choose(this.slides.findIndex(slide => slide.link === link));
    this.jump();
    this.settle();
  }

  go(index) {
    if (!this.slides[index]) return;
    const far = Math.abs(index - this.current) > 1;
    this.choose(index);
    this.going = true;
    this.jump(far || still.matches ? 'instant' : 'smooth');
    this.settleSoon();
  }

  /** Which photograph the strip has come to. */
  get seen() {
    return Math.round(this.strip.scrollLeft / this.strip.clientWidth);
  }

  /** A finger decides by where the strip comes to rest; a key has decided before it moves. */
  scrolled() {
    if (!this.going) this.settleSoon();
    else if (this.seen === this.current) this.going = false;
  }

  jump(behavior = 'instant') {
    this.strip.scrollTo({ left: this.current * this.strip.clientWidth, behavior });
  }

  choose(index) {
    if (this.slide?.zoom > 1) this.enlarge(1);
    this.current = index;
    const last = this.slides.length - 1;
    this.slides.forEach((slide, at) => slide.element.setAttribute('aria-hidden', at !== index));
    this.previous.setAttribute('aria-disabled', index === 0);
    this.next.setAttribute('aria-disabled', index === last);
    this.position.textContent = `${index + 1} / ${last + 1}`;
    this.title.textContent = nameOf(this.slide.link);
    this.title.href = pageOf(this.slide.link);
  }

  settleSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), SETTLED);
  }

  /** What would be too much while pictures pass by: telling, fetching, remembering. */
  async settle() {
    if (!this.dialog.open) return;
    if (!this.going && this.seen !== this.current) this.choose(this.seen);
    const { slide, current } = this;
    const told = `${current + 1} of ${this.slides.length}, ${nameOf(slide.link)}`;
    if (this.status.textContent !== told) {
      this.status.textContent = told;
      history.replaceState({ lightbox: slide.link.href }, '');
      if (!this.information.hidden) this.inform(true);
    }
    await slide.load();
    if (slide === this.slide) for (const near of [current + 1, current - 1]) this.slides[near]?.load();
  }

  enlarge(zoom, at) {
    this.slide.enlarge(zoom, at);
    this.zoom.setAttribute('aria-pressed', this.slide.zoom > 1);
  }

  fillScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.fullscreenEnabled) this.room.requestFullscreen();
  }

  /** What can be seen, at once; what the photograph's page tells about it, when that has come. */
  async inform(shown) {
    const { slide } = this;
    this.information.hidden = !shown;
    this.about.setAttribute('aria-expanded', shown);
    if (!shown) return;
    this.information.replaceChildren(make('p', { textContent: slide.image.alt }));
    const page = await fetch(pageOf(slide.link)).then(answer => answer.text(), () => '');
    const words = new DOMParser().parseFromString(page, 'text/html').querySelector('.artwork-text');
    if (words && slide === this.slide) this.information.append(words);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = (x, y) => this.slide.element.scrollBy(x * 120, y * 120);
    const enlarged = this.slide.zoom > 1;
    const keys = {
      ArrowLeft: () => enlarged ? pan(-1, 0) : this.go(this.current - 1),
      ArrowRight: () => enlarged ? pan(1, 0) : this.go(this.current + 1),
      ArrowUp: enlarged && (() => pan(0, -1)),
      ArrowDown: enlarged && (() => pan(0, 1)),
      Home: () => this.go(0),
      End: () => this.go(this.slides.length - 1),
      '+': () => this.enlarge(this.slide.zoom * STEP),
      '=': () => this.enlarge(this.slide.zoom * STEP),
      '-': () => this.enlarge(this.slide.zoom / STEP),
      0: () => this.enlarge(1),
      f: () => this.fillScreen(),
      i: () => this.inform(this.information.hidden),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  }

  /** However it was closed, the entry it added to the history goes, and the focus to the photograph shown last. */
  left() {
    clearTimeout(this.timer);
    this.strip.replaceChildren();
    this.leaving = Boolean(history.state?.lightbox);
    if (this.leaving) history.back();
    else this.returnFocus();
  }

  returnFocus() {
    this.leaving = false;
    this.slide.link.focus();
    history.scrollRestoration = 'auto';
  }
}

let lightbox;

function open(link) {
  lightbox ??= new Lightbox();
  lightbox.open(link);
}

/** The state of the history says whether, and at what, the lightbox is open. */
function follow() {
  const wanted = history.state?.lightbox;
  const link = wanted && [...document.querySelectorAll(LINKS)].find(one => one.href === wanted);
  if (link && !lightbox?.dialog.open) open(link);
  else if (wanted) return;
  else if (lightbox?.dialog.open) lightbox.dialog.close();
  else if (lightbox?.leaving) lightbox.returnFocus();
}

if (window.HTMLDialogElement) {
  addEventListener('click', event => {
    const link = event.target.closest?.(LINKS);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // the focus decides where the page is afterwards, not the place it was at
    history.scrollRestoration = 'manual';
    history.pushState({ lightbox: link.href }, '');
    open(link);
  });
  addEventListener('popstate', follow);
  follow();
}
