import type { Locator, Page } from 'playwright-core';
import { shortestPace } from '../../worker/submissions/suspicion.ts';
import { marked } from '../submission-ids.ts';

export * from '../../scripts/chromium/steps.ts';

/** Opens the part of a form of which a line shows. */
export async function unfold(page: Page): Promise<void> {
  const line = page.locator('form details:not([open]) > summary');
  if ((await line.count()) > 0) await line.click();
}

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
