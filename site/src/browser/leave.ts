/**
 * The quick exit. Without script its links lead to `/exit`, and from there away. With script the page
 * is blank first, so that a neutral site that is slow to answer leaves nothing on the screen, and a
 * later Back finds a page that says nothing.
 *
 * Escape is not a key for it: browsers cancel loading with it, and with that the leaving.
 */

/** The words, in the page's language. */
const said = document.querySelector<HTMLElement>('[data-loading]');
const words = said ? said.dataset : {};

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
  document.title = title;
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon) icon.href = '/plain.svg';
}

function add(
  tag: string,
  into: Element,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] ?? '');
  into.appendChild(element);
  return element;
}

function leave(): void {
  stored((storage) => {
    storage.setItem(key, '1');
  });
  const { href } = exits()[0] ?? location;
  blank(words.loading);
  add('p', document.body, { role: 'alert', class: 'visually-hidden' }).textContent =
    words.loading ?? '';
  location.replace(href);
}

/** What stands in place of a page that was left: one link that leads back to it. */
function showClosed(): void {
  if (stored((storage) => storage.getItem(key)) !== '1') return;
  blank(words.closed);
  // Without what follows a `#`, or the browser would stay on the blank page.
  const back = add('a', add('main', document.body), { href: location.pathname });
  back.textContent = words.back ?? '';
  back.addEventListener('click', () => {
    stored((storage) => {
      storage.removeItem(key);
    });
  });
}

function exits(): NodeListOf<HTMLAnchorElement> {
  return document.querySelectorAll<HTMLAnchorElement>('a[href="/exit"]');
}

let presses = 0;
/** Whether Shift went down by itself, not to write a capital letter or to select. */
let alone = false;
let timer = 0;

function say(sentence = ''): void {
  document.documentElement.dataset.presses = String(presses);
  if (said) said.textContent = sentence;
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

if (said) {
  showClosed();
  addEventListener('pageshow', showClosed);
  for (const exit of exits()) {
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
  }
  addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    alone = key === 'Shift' && !altKey && !ctrlKey && !metaKey;
    if (!alone && presses > 0) expire();
  });
  addEventListener('keyup', ({ key }) => {
    if (key === 'Shift' && alone) press();
  });
  addEventListener('mousedown', () => {
    alone = false;
  });
}
