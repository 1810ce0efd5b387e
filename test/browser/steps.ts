import type { Locator, Page } from 'playwright-core';
import { shortestPace } from '../../worker/submissions/suspicion.ts';
import { needed, type Fields } from '../completed.ts';
import { marked } from '../submission-ids.ts';

/** What a person does on the pages, named by what the Worker knows: the words are the site's to change. */

export function control(page: Page, name: string, value?: string): Locator {
  const option = value === undefined ? '' : `[value="${value}"]`;
  return page.locator(`[name="${name}"]${option}:not([type="hidden"], button)`);
}

/** Does what leads to another page, and waits until that is there: it may have the same address. */
export async function leadOn(page: Page, act: () => Promise<void>): Promise<void> {
  await page.waitForLoadState();
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest());
  const loaded = page.waitForEvent('load');
  await act();
  await answered;
  await loaded;
}

// A button with a name does something else than to send the form on.
const ends =
  'form[data-form] button.button:not([name]), form:has(.answers) button.button:not([name])';

export function submit(page: Page): Promise<void> {
  return leadOn(page, () => page.locator(ends).click());
}

const interestAnswers = {
  ...{ name: 'Ana', reach: 'telephone', telephone: '+1 (555) 010-0199' },
  ...{ 'telephone-message': 'no', 'telephone-say': 'not-sure' },
};

/** A request with what a first safe call needs, and what has to be answered besides. */
export async function fillInterest(page: Page): Promise<void> {
  await control(page, 'name').fill(interestAnswers.name);
  await control(page, 'reach', interestAnswers.reach).check();
  await control(page, 'telephone').fill(interestAnswers.telephone);
  for (const name of ['telephone-message', 'telephone-say'] as const) {
    await control(page, name, interestAnswers[name]).check();
  }
  await answerNeeded(page, interestAnswers);
}

/** Answers what a request needs besides these answers. */
export async function answerNeeded(page: Page, given: Fields): Promise<void> {
  for (const [name, answer] of Object.entries(needed('interest', given))) {
    const option = control(page, name, answer);
    if ((await option.count()) > 0) await option.check();
    else await control(page, name).fill(answer);
  }
}

/**
 * Sends a request and reads the receipt.
 *
 * @param home the first page of the site in the person's language.
 */
export async function sendInterest(
  page: Page,
  home: URL,
): Promise<{ reference: string; code: string }> {
  await page.goto(new URL('interest/', home).href);
  await fillInterest(page);
  await submit(page);
  await submit(page);
  await page.waitForURL('**/interest/received/');
  return {
    reference: await page.locator('[data-reference]').innerText(),
    code: await page.locator('[data-code]').innerText(),
  };
}

/**
 * Comes back with what stands on a receipt.
 *
 * @param home the first page of the site in the person's language.
 */
export async function comeBack(
  page: Page,
  home: URL,
  { reference, code }: { reference: string; code: string },
): Promise<void> {
  await page.goto(new URL('request/', home).href);
  await control(page, 'reference').fill(reference);
  await control(page, 'code').fill(code);
  await submit(page);
}

/** Opens the part of a form of which a line shows. */
export async function unfold(page: Page): Promise<void> {
  const line = page.locator('form details:not([open]) > summary');
  if ((await line.count()) > 0) await line.click();
}

/** Whether it has the focus. What a page gives it by itself comes with what is drawn first, after the page has loaded. */
export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/**
 * Makes a form as old as one that a person has read, filled in and checked: what is sent faster is set apart, and no mail
 * tells of it. Its id keeps all but the time at which it was handed out, and gets the mark of that.
 */
export async function takeTime(page: Page): Promise<void> {
  const field = page.locator('input[name="submission"]');
  const id = await field.inputValue();
  const handedOut = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  const earlier = (handedOut - shortestPace).toString(16).padStart(12, '0');
  await field.evaluate(
    (input: HTMLInputElement, value) => {
      input.value = value;
    },
    marked(`${earlier.slice(0, 8)}-${earlier.slice(8)}${id.slice(13)}`),
  );
}
