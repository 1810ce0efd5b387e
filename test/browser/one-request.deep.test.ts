import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { comeBack, control, fillInterest, leadOn, submit, takeTime } from './steps.ts';
import { browser, visits } from './visit.ts';

visits();
let site: ServedSite;
beforeAll(async () => {
  const rules = [{ kind: 'interest', state: 'closed', days: 1, schedule: 'TEST-1' }];
  site = await serveSite({}, { ACCESS_AUDIENCE: 'local', RETENTION: rules });
});
afterAll(() => site.close());

/** Fills in and sends the form at the pace of a person. @returns what they read on the receipt. */
async function ask(page: Page): Promise<{ reference: string; code: string }> {
  await open(page, '/interest/');
  await fillInterest(page);
  await control(page, 'name').fill('Ana <b>María</b>');
  await control(page, 'good-times').fill('after 5 pm');
  await control(page, 'bad-times').fill('weekends');
  await takeTime(page);
  await submit(page);
  await submit(page);
  return {
    reference: await page.locator('[data-reference]').innerText(),
    code: await page.locator('[data-code]').innerText(),
  };
}

const open = (page: Page, path: string) => page.goto(new URL(path, site.url).href);

describe('one request, script off, from the person to the end of its retention', () => {
  it('is read, answered, changed by the person, held, taken up again, closed and purged', async () => {
    const person = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const office = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const { reference, code } = await ask(person);
    const save = () => leadOn(office, () => office.getByRole('button', { name: 'Save' }).click());
    const press = (action: string) =>
      leadOn(person, () => person.locator(`button[name="action"][value="${action}"]`).click());

    // The mail leads to it, and names nobody.
    await expect
      .poll(async () => (await site.mails())[0]?.text)
      .toContain(`/coordinator/submissions/${reference}/`);
    expect(JSON.stringify((await site.mails())[0])).not.toMatch(/Ana|555/);

    // The list has it first; what may be done stands there.
    await open(office, '/coordinator/submissions/');
    expect(await office.locator('tbody tr').innerText()).toMatch(
      /New[\s\S]*no messages[\s\S]*never:\s*weekends/,
    );
    await office.getByRole('link', { name: reference, exact: true }).click();
    expect(await office.locator('.plan').innerText()).toContain('Do NOT leave a message.');
    expect(await office.locator('.plan').innerText()).toContain('Ana <b>María</b>');

    // Tried by telephone, with a note.
    await office.getByLabel('Tried to contact').check();
    await office.locator('#how').selectOption('telephone');
    await office.locator('#note').fill('Nobody answered. <i>Left no message.</i>');
    await save();
    expect(await office.getByRole('status').locator('p').first().innerText()).toBe(
      'Recorded: tried to contact.',
    );
    expect(await office.locator('.history').innerText()).toContain('<i>Left no message.</i>');

    // The person puts it on hold while the office still has the page: the office is told, and loses no word.
    await comeBack(person, site.url, { reference, code });
    await press('hold');
    await office.getByLabel('Contacted', { exact: true }).check();
    await office.locator('#how').selectOption('telephone');
    await office.locator('#note').fill('Words that must not be lost');
    await save();
    expect(await office.locator('main').innerText()).toContain(
      'Nothing was changed: somebody else was here meanwhile',
    );
    expect(await office.locator('main').innerText()).toContain(
      'On hold by the person. Do not contact them.',
    );
    expect(await office.locator('#note').inputValue()).toBe('Words that must not be lost');
    expect(await office.getByLabel('Contacted', { exact: true }).count()).toBe(0);

    // Taken off hold, it goes on to its end.
    await press('resume');
    await open(office, `/coordinator/submissions/${reference}/`);
    // Closed too early, that is taken back at one press.
    for (const step of ['Contacted', 'Closed', 'Undo', 'Closed']) {
      if (step === 'Undo') {
        await leadOn(office, () => office.getByRole('button', { name: step }).click());
        expect(await office.locator('.where').innerText()).toContain('Contacted');
        continue;
      }
      await office.getByLabel(step, { exact: true }).check();
      if (step === 'Contacted') await office.locator('#how').selectOption('telephone');
      else await office.locator('#outcome').selectOption({ index: 1 });
      await save();
      expect(await office.getByRole('status').count()).toBe(1);
    }
    expect(await office.locator('.where').innerText()).toContain('Closed');

    // The period ends.
    await site.db.prepare('UPDATE submissions SET closed_at = closed_at - 2 * 86400000').run();
    await site.sweep();
    await office.reload();
    const words = await office.locator('main').innerText();
    expect(words).toContain('the answers were erased');
    expect(words).not.toMatch(/Ana|555|Left no message/);
    expect(await site.db.prepare('SELECT count(*) AS count FROM notes').first('count')).toBe(0);
    await Promise.all([person.context().close(), office.context().close()]);
  });
});
