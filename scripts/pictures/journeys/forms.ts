import type { Page } from 'playwright-core';
import { comeBack, control, fillInterest, leadOn, submit } from '../../chromium/steps.ts';
import { nameIn, type Journey } from '../journey.ts';

/** Both forms from an empty one with its errors to the receipt, and what somebody who comes back can do, in one language. */
export function formsIn(home: string): Journey {
  const named = (name: string) => nameIn(home, name);
  return { name: named('forms'), go };

  async function* go(page: Page, origin: string) {
    const base = new URL(home, origin);
    const press = (action: string) =>
      leadOn(page, () => page.locator(`button[name="action"][value="${action}"]`).click());

    await page.goto(new URL('contact/', base).href);
    await submit(page);
    yield named('contact-errors');
    await control(page, 'message').fill('M'.repeat(300));
    await control(page, 'reach', 'email').check();
    await control(page, 'email').fill('ana@mail.example');
    await control(page, 'email-say', 'yes').check();
    await submit(page);
    yield named('contact-check');
    await submit(page);
    yield named('contact-receipt');

    await page.goto(new URL('interest/', base).href);
    await control(page, 'reach', 'telephone').check();
    await control(page, 'telephone').fill('none');
    await submit(page);
    yield named('interest-errors');
    await fillInterest(page);
    await control(page, 'good-times').fill(
      'أريد أن أتكلم معكم من فضلكم، ورقمي 555-0100 بعد الخامسة.',
    );
    await submit(page);
    yield named('interest-check');
    await submit(page);
    yield named('interest-receipt');

    const receipt = {
      reference: await page.locator('[data-reference]').innerText(),
      code: await page.locator('[data-code]').innerText(),
    };
    await page.goto(new URL('request/', base).href);
    await submit(page);
    yield named('request-errors');
    await comeBack(page, base, { ...receipt, code: '2222-2222-2222' });
    yield named('request-refused');
    await comeBack(page, base, receipt);
    yield named('request-status');
    await press('hold');
    yield named('request-held');
    await press('change');
    yield named('request-change');
    await submit(page);
    yield named('request-change-errors');
    await comeBack(page, base, receipt);
    await press('withdraw');
    yield named('request-withdraw');
    await press('withdraw-now');
    yield named('request-withdrawn');
  }
}
