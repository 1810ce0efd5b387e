/**
 * The quick exit. Without script its links lead to `/exit`, and from there away. With script the page
 * is blank first, so that a neutral site that is slow to answer leaves nothing on the screen, and a
 * later Back finds a page that says nothing.
 *
 * Escape is not a key for it: browsers cancel loading with it, and with that the leaving. While a page
 * is being left, they are kept from that.
 */

/** Says how often Shift was pressed, and has the words for it in the page's language. */
const said = document.querySelector<HTMLElement>('[data-loading]') ?? document.createElement('p');
const words = said.dataset;

/** Kept from the start, as the links are: on a page that was blanked there is nothing to be found. */
const wayOut = '/exit';
const exits = document.querySelectorAll<HTMLAnchorElement>(`a[href="${wayOut}"]`);

const expiresAfter = 5000;

/** Set while this tab has left; taken away by the link that leads back, and by the tab's end. */
const key = 'left';

function stored<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(sessionStorage);
  } catch {
    // Where storage is refused, one can leave all the same; only Back shows the page again.
    return undefined;
  }
}

function blank(title = ''): void {
  // Emptied before they go: a browser may offer to keep what stood in a form that was taken away.
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
    field.value = '';
    field.checked = false;
  }
  document.body.textContent = '';
  document.documentElement.hidden = false;
  document.title = title;
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon) icon.href = '/plain.svg';
}

function add<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  into: Element = document.body,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  into.appendChild(element);
  return element;
}

/** Set while this page is on its way out: a second `location.replace()` would break off the first. */
let leaving = false;

function leave(): void {
  if (leaving) return;
  leaving = true;
  stored((storage) => {
    storage.setItem(key, '1');
  });
  blank(words.loading);
  const alert = add('p');
  alert.setAttribute('role', 'alert');
  alert.className = 'visually-hidden';
  alert.textContent = document.title;
  location.replace(wayOut);
}

/** By any button that would open the link, here or in another tab; the right one opens a menu. */
function leaveByLink(event: MouseEvent): void {
  if (event.button > 1) return;
  event.preventDefault();
  leave();
}

/** What stands in place of a page that was left: the link to leave, and one that leads back to the page. */
function showClosed(): void {
  if (stored((storage) => storage.getItem(key)) !== '1') return;
  leaving = false;
  blank(words.closed);
  const main = add('main');
  const back = document.createElement('a');
  // Without what follows a `#`, or the browser would stay on the blank page.
  back.href = location.pathname;
  back.textContent = words.back ?? '';
  back.addEventListener('click', () => {
    stored((storage) => {
      storage.removeItem(key);
    });
  });
  for (const link of [exits[1], back]) {
    const line = add('p', main);
    line.className = 'alone';
    if (link) line.appendChild(link);
  }
  document.body.appendChild(said);
  presses = 0;
  say();
}

let presses = 0;
/** Whether Shift went down by itself, not to write a capital letter, to select or to scroll sideways. */
let alone = false;
let timer = 0;

function notAlone(): void {
  alone = false;
}

function say(sentence = ''): void {
  document.documentElement.dataset.presses = String(presses);
  said.textContent = sentence;
}

function expire(): void {
  clearTimeout(timer);
  presses = 0;
  say(words.expired);
  timer = window.setTimeout(say, expiresAfter);
}

function press(): void {
  clearTimeout(timer);
  presses += 1;
  if (presses > 2) {
    leave();
    return;
  }
  say(presses === 1 ? words.two : words.one);
  timer = window.setTimeout(expire, expiresAfter);
}

showClosed();
// From the browser's memory. A page that is still loading is shown too, and may be on its way out by then.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) showClosed();
});
for (const exit of exits) {
  exit.addEventListener('click', leaveByLink);
  exit.addEventListener('auxclick', leaveByLink);
}
addEventListener('keydown', (event) => {
  const isShift = event.key === 'Shift';
  if (leaving && event.key === 'Escape') event.preventDefault();
  // A key that is held is repeated by some systems, whatever else was done meanwhile.
  if (isShift && event.repeat) return;
  alone = isShift && !event.altKey && !event.ctrlKey && !event.metaKey;
  if (!alone && presses > 0) expire();
});
addEventListener('keyup', (event) => {
  if (event.key !== 'Shift' || !alone) return;
  // Both keys together are one press: the second to go up finds that it was counted.
  alone = false;
  press();
});
addEventListener('mousedown', notAlone);
addEventListener('wheel', notAlone, { passive: true });
