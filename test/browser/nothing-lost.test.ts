import { afterEach, describe, expect, it } from 'vitest';
import { homes, languages } from '../languages.ts';
import { control, fillInterest, leadOn, submit, unfold } from './steps.ts';
import { open, page, site, visitsAll } from './visit.ts';

const note = 'Two lines,\n<i>as typed</i> & kept.';
const [home = '/', other] = homes;
const language = languages[1];

const path = () => new URL(page.url()).pathname + new URL(page.url()).search;
const rows = async () => (await site.db.prepare('SELECT id FROM submissions').all()).results.length;

async function fill(): Promise<void> {
  await fillInterest(page);
  await control(page, 'who', 'family').check();
  await control(page, 'word').fill('jacaranda');
  await unfold(page);
  await control(page, 'note').fill(note);
}

async function expectFilled(): Promise<void> {
  expect(await control(page, 'who', 'family').isChecked()).toBe(true);
  expect(await control(page, 'name').inputValue()).toBe('Ana');
  expect(await control(page, 'telephone-say', 'not-sure').isChecked()).toBe(true);
  expect(await control(page, 'word').inputValue()).toBe('jacaranda');
  expect(await control(page, 'note').inputValue()).toBe(note);
  expect(await control(page, 'note').isVisible()).toBe(true);
}

describe.each([
  { script: 'on', javaScriptEnabled: true },
  { script: 'off', javaScriptEnabled: false },
])('what was typed, script $script', ({ javaScriptEnabled }) => {
  visitsAll({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  afterEach(() => site.forget());

  it('is in the form again after the button that leads back from the check page', async () => {
    await open(`${home}interest/`);
    await fill();
    await submit(page);
    await leadOn(page, () => page.locator('button[name="change"][value=""]').click());
    expect(path()).toBe(`${home}interest/`);
    expect(await page.locator('[data-error-summary]').count()).toBe(0);
    await expectFilled();
    await submit(page);
    expect(await page.locator('[data-answer-value="note"]').innerText()).toBe(note);
  });

  describe.runIf(other !== undefined)('in another language', () => {
    const toOther = () =>
      leadOn(page, () => page.locator(`.languages [lang="${language}"]`).click());

    it('comes along from a refused form, with what was mended on it and what is still wrong', async () => {
      await open(`${home}interest/`);
      await fill();
      await control(page, 'telephone').fill('12');
      await control(page, 'name').fill('');
      await submit(page);
      await control(page, 'name').fill('Ana');
      await toOther();
      expect(path()).toBe(`${other}interest/`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(
        await page
          .locator('[data-error-summary] a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
      ).toEqual(['#telephone']);
      await expectFilled();
      expect(await control(page, 'telephone').inputValue()).toBe('12');
    });

    it('stays in the form when nothing is wrong any more', async () => {
      await open(`${home}interest/`);
      await unfold(page);
      await control(page, 'note').fill(note);
      await submit(page);
      await fill();
      await toOther();
      expect(await page.locator('[data-error-summary]').count()).toBe(0);
      await expectFilled();
    });

    it('comes along from the check page to the check page, and can be sent from there once', async () => {
      await open(`${home}interest/`);
      await fill();
      await submit(page);
      await toOther();
      expect(path()).toBe(`${other}interest/`);
      expect(await page.locator('[data-answer-value="note"]').innerText()).toBe(note);
      await submit(page);
      expect(path()).toBe(`${other}interest/received/`);
      expect(await rows()).toBe(1);
    });

    it('is sent on by Enter in a field, as anywhere, and does not change the language', async () => {
      await open(`${home}interest/`);
      await submit(page);
      await fill();
      await leadOn(page, () => control(page, 'telephone').press('Enter'));
      expect(path()).toBe(`${home}interest/`);
      expect(await page.locator('[data-answer-value="telephone"]').count()).toBe(1);
    });
  });
});

describe('what a receipt says of Reload and Back', () => {
  visitsAll({ viewport: { width: 390, height: 844 } });
  afterEach(() => site.forget());

  it('is so: the same receipt, the answers again, and nothing sent twice', async () => {
    await open(`${home}interest/`);
    await fill();
    await submit(page);
    await submit(page);
    const reference = () => page.locator('[data-reference]').innerText();
    const first = await reference();
    await page.reload();
    expect(await reference()).toBe(first);
    // A browser asks first whether to send the form again that led there. Chromium without a window shows an error instead.
    await page.goBack().catch(() => undefined);
    await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
    await page.reload();
    expect(await page.locator('[data-answer-value="note"]').innerText()).toBe(note);
    await submit(page);
    expect(await reference()).toBe(first);
    expect(await rows()).toBe(1);
  });
});
