import { afterEach, describe, expect, it } from 'vitest';
import { homes, languages } from '../languages.ts';
import { control, fillInterest, leadOn, submit, unfold } from './steps.ts';
import { open, page, site, visitsAll } from './visit.ts';

export const note = 'Two lines,\n<i>as typed</i> & kept.';
const [first = '/', other] = homes;
export const home = first;
const language = languages[1];

const path = () => new URL(page.url()).pathname + new URL(page.url()).search;
export const rows = async () =>
  (await site.db.prepare('SELECT id FROM submissions').all()).results.length;

/** Fills in a request, with what is folded. */
export async function fill(): Promise<void> {
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

/** What somebody typed is there again wherever they come from. */
export function describeTyped(script: 'on' | 'off'): void {
  describe(`what was typed, script ${script}`, () => {
    const javaScriptEnabled = script === 'on';
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

    if (other !== undefined)
      describe('in another language', () => {
        const toOther = () =>
          leadOn(page, () => page.locator(`.languages [lang="${language}"]`).click());

        it('comes along from a refused form, with what was corrected on it and what is still wrong', async () => {
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
}
