import { By, error, type Actions, type WebElement } from 'selenium-webdriver';
import { expect } from 'vitest';
import { driver, edge } from './visit.ts';

/** What a person does on the pages, named by what the Worker knows: the words are the site's to change. */

/** Opens a page of the site, by its path, in a tab that never left it, and waits until it has loaded. */
export async function go(path: string): Promise<void> {
  await load('/plain.svg');
  await ask(() => {
    sessionStorage.clear();
  });
  await load(path);
}

/** Opens a page, and asks once more for one that does not come: WebKit may lose an address while it is still leaving a page. */
async function load(path: string): Promise<void> {
  const address = new URL(path, edge.url).href;
  await driver.get(address);
  try {
    await reached(path);
  } catch {
    await driver.get(address);
    await reached(path);
  }
}

export const find = (selector: string): Promise<WebElement> => driver.findElement(By.css(selector));

/** Clicks in the middle of the screen, where nothing lies over it: the bar with the way out is at its foot. */
export async function click(selector: string): Promise<void> {
  const element = await find(selector);
  await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
  await element.click();
}

export const text = async (selector: string): Promise<string> => (await find(selector)).getText();

const controlOf = (name: string, value?: string): string =>
  `[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}:not([type="hidden"], button)`;

/** The field of that name. */
const control = (name: string): Promise<WebElement> => find(controlOf(name));

export const choose = (name: string, value: string): Promise<void> => click(controlOf(name, value));

/** Opens the part of a form of which a line shows, if the field is in it, and types. */
export async function type(name: string, words: string): Promise<void> {
  const line = `details:not([open]):has([name="${name}"]) > summary`;
  if ((await driver.findElements(By.css(line))).length > 0) await click(line);
  await (await control(name)).sendKeys(words);
}

/** Tells what the page says of itself. A function that runs there knows nothing of the test. */
export const ask = <T>(script: () => T): Promise<T> =>
  driver.executeScript(`return (${script.toString()})()`);

/** Waits for a page, by its path. It may be shown already. */
export const reached = (path: string): Promise<void> =>
  expect.poll(() => ask(() => document.readyState + location.pathname)).toBe(`complete${path}`);

/** Waits for the neutral site, until it is whole: WebKit may lose an address that it is given before. */
export const away = (): Promise<void> =>
  expect.poll(() => ask(() => `${document.readyState} ${document.title}`)).toBe('complete Neutral');

/**
 * Does what hands do, one thing after the other, without waiting in between. Where that leads to another page, the browser may
 * say that the page on which it was done has gone: so it should.
 */
export async function perform(what: (actions: Actions) => Actions): Promise<void> {
  try {
    await what(driver.actions()).perform();
  } catch (cause) {
    if (!(cause instanceof error.WebDriverError)) throw cause;
  }
}

export const press = (...keys: readonly string[]): Promise<void> =>
  perform((actions) => keys.reduce((sofar, key) => sofar.keyDown(key).keyUp(key), actions));

export const title = (): Promise<string> => driver.getTitle();

/** What is typed, by the names of the fields. Letters of one byte: WebKitWebDriver drops others. */
export const filled = {
  name: 'Ana Lopez',
  telephone: '+1 (555) 010-0199',
  note: 'Only after the jacaranda blooms',
} as const;

/** Fills in a request with what a first safe call needs, and a note. */
export async function fill(): Promise<void> {
  await type('name', filled.name);
  await choose('reach', 'telephone');
  await type('telephone', filled.telephone);
  await choose('telephone-message', 'no');
  await choose('telephone-say', 'not-sure');
  await type('note', filled.note);
}

// A button with a name does something else than to send the form on.
const ends =
  'form[data-form] button.button:not([name]), form:has(.answers) button.button:not([name])';

/** Sends the form that is shown, and waits for what comes in its place: it may have the same address. */
export async function send(): Promise<void> {
  await leadOn(() => click(ends));
}

/** Does what leads to another page of the site, and waits until that is there. */
export async function leadOn(act: () => Promise<void>): Promise<void> {
  const before = await find('html');
  await act();
  await expect
    .poll(async () => {
      const now = await driver.findElements(By.css('html'));
      return now[0] !== undefined && !(await same(now[0], before));
    })
    .toBe(true);
  await expect.poll(() => ask(() => document.readyState)).toBe('complete');
}

const same = async (one: WebElement, other: WebElement) =>
  (await one.getId()) === (await other.getId());

export const valueOf = async (name: string): Promise<string> =>
  driver.executeScript('return arguments[0].value', await control(name));
