import { describe, expect, it } from 'vitest';
import { answerNeeded, comeBack, control, leadOn } from './steps.ts';
import { page, site, visitsEach } from './visit.ts';

visitsEach({ javaScriptEnabled: false, viewport: { width: 1024, height: 768 } });

const open = (path: string) => page.goto(new URL(path, site.url).href);
const choose = (name: string, option: string) =>
  page.locator(`[name="${name}"][value="${option}"]`).check();
const question = (name: string) => page.getByRole('group', { name });
const press = (name: string) =>
  leadOn(page, () => page.getByRole('button', { name, exact: true }).click());

/** Enters a request as on a call, and reads its receipt. */
async function enter(): Promise<{ reference: string; code: string }> {
  await open('/coordinator/');
  await page.getByRole('link', { name: 'Enter a request' }).click();
  await question('How did it come?').getByLabel('By telephone').check();
  await control(page, 'name').fill('Ana');
  await choose('reach', 'telephone');
  await control(page, 'telephone').fill('(555) 010-0199');
  await choose('telephone-message', 'no');
  await choose('telephone-say', 'no');
  await answerNeeded(page, {
    ...{ name: 'Ana', reach: 'telephone', telephone: '(555) 010-0199' },
    ...{ 'telephone-message': 'no', 'telephone-say': 'no' },
  });
  await page.locator('[name="page-language"]').first().check();
  await press('Save it');
  const [reference = '', code = ''] = await page.locator('.plan .number').allInnerTexts();
  return { reference, code };
}

async function call(reference: string): Promise<void> {
  await open(`/coordinator/submissions/${reference}/`);
  await page.getByRole('link', { name: /On the telephone with them\?/ }).click();
}

describe('a form that is entered for somebody, script off', () => {
  it('asks what belongs to a choice only once that is chosen', async () => {
    await open('/coordinator/enter/interest/');
    const number = control(page, 'telephone');
    expect(await number.isVisible()).toBe(false);
    await choose('reach', 'telephone');
    expect(await number.isVisible()).toBe(true);
  });
});

describe('a call about a request, script off', () => {
  it('changes how to reach them, holds it and withdraws it, and the person reads it on their page', async () => {
    const receipt = await enter();
    const { reference, code } = receipt;
    expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);

    await call(reference);
    expect(await page.getByText('(555) 010-0199').isVisible()).toBe(false);
    await question('How did you make sure?').getByLabel('last characters').check();
    await page.getByLabel(/^The last 4 characters/).fill(code.slice(-4).toLowerCase());
    await press('Change how to reach them');
    await choose('reach', 'email');
    await control(page, 'email').fill('ana@mail.example');
    await choose('email-say', 'no');
    await press('Replace how to reach them');
    expect(await page.getByRole('status').innerText()).toContain('as they told you');
    const plan = await page.locator('.plan').innerText();
    expect(plan).toContain('ana@mail.example');
    expect(plan).not.toContain('010-0199');

    await call(reference);
    await question('How did you make sure?').getByLabel('They gave the reference').check();
    await press('Put it on hold');
    expect(await page.locator('.stop').innerText()).toContain('They told the office so');

    await comeBack(page, site.url, receipt);
    const told = page.locator('[data-when="told"]');
    expect(await told.locator('p').count()).toBe(2);
    expect(await told.locator('[data-when="told-held"] time').innerText()).not.toBe('');
    expect(await told.locator('a[href^="tel:"]').isVisible()).toBe(true);

    await call(reference);
    await question('How did you make sure?').getByLabel('They had no reference').check();
    await press('Withdraw it');
    expect(await page.locator('h1').innerText()).toContain('Withdraw it?');
    await press('Withdraw it and erase the answers');
    const words = await page.locator('main').innerText();
    expect(words).toContain('Withdrawn. Do not contact them.');
    expect(words).not.toMatch(/Ana|ana@/);
    expect(await page.getByRole('link', { name: /On the telephone/ }).count()).toBe(0);
  });

  it('does nothing by the Enter key in a field', async () => {
    const { reference } = await enter();
    await call(reference);
    await question('How did you make sure?').getByLabel('They gave the reference').check();
    await page.getByLabel(/^The last 4 characters/).press('Enter');
    await page.getByRole('heading', { level: 1, name: /Change how to reach them/ }).waitFor();
    const { results } = await site.db
      .prepare("SELECT kind FROM events WHERE kind IN ('changed', 'held', 'withdrawn')")
      .all();
    expect(results).toEqual([]);
  });
});
