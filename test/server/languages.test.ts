import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect } from 'vitest';
import { locales } from '../site/built-site.ts';
import { foreignWords } from '../site/foreign-words.ts';
import type { Answer, ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { marked } from '../submission-ids.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(() => site.forget());

const message = {
  submission: marked('019aace2-0d4e-7f6a-8b7c-9d0e1f2a3b4c'),
  // In no language: what a person types may be in any.
  message: '2 + 2 = 4',
  reach: 'email',
  email: 'ana@vod.example',
  'email-say': 'no',
};

const pageOf = async (answer: Answer) => parse(await answer.text());
const langOf = (page: HTMLElement) => page.querySelector('html')?.getAttribute('lang');
/** Where the forms of a page lead; all stay in its language. */
const actionsOf = (page: HTMLElement) =>
  page.querySelectorAll('form').map((form) => form.getAttribute('action'));

/** How a day is written: a page filled in by the Worker is built in the language of its address. */
const days: Readonly<Record<string, RegExp>> = {
  en: /^[A-Z][a-z]+ \d{1,2}, \d{4}$/,
  es: /^\d{1,2} de [a-z]+ de \d{4}$/,
};

describe.each(locales)('what the Worker answers in "%s"', (locale) => {
  const prefix = locale === 'en' ? '' : `/${locale}`;

  it('leads from the answers to the receipt, and to where it stands on that day', async () => {
    const check = await pageOf(await site.post(`${prefix}/contact/`, message));
    expect(langOf(check)).toBe(locale);
    expect(foreignWords(check)).toEqual([]);
    expect(actionsOf(check)).toEqual([`${prefix}/contact/received/`]);

    const receipt = await pageOf(await site.post(`${prefix}/contact/received/`, message));
    expect(langOf(receipt)).toBe(locale);
    expect(foreignWords(receipt)).toEqual([]);
    const { results } = await site.db.prepare('SELECT locale FROM submissions').all();
    expect(results).toEqual([{ locale }]);

    const credentials = {
      reference: receipt.querySelector('[data-reference]')?.text ?? '',
      code: receipt.querySelector('[data-code]')?.text ?? '',
    };
    const status = await pageOf(await site.post(`${prefix}/request/`, credentials));
    expect(langOf(status)).toBe(locale);
    expect(foreignWords(status)).toEqual([]);
    expect(actionsOf(status)).toEqual([`${prefix}/request/`]);
    expect(status.querySelector('[data-received]')?.text).toMatch(days[locale] ?? /^$/);
  });

  if (locales.length > 1)
    it('has a language switch on the receipt that keeps nothing of what was shown', async () => {
      const receipt = await pageOf(await site.post(`${prefix}/contact/received/`, message));
      const secrets = ['[data-reference]', '[data-code]'].map(
        (part) => receipt.querySelector(part)?.text ?? '',
      );
      const link = receipt.querySelector('.languages a[lang]');
      const answer = await site.fetch(link?.getAttribute('href') ?? '');
      const other = await pageOf(answer);
      expect(answer.status).toBe(200);
      expect(langOf(other)).toBe(link?.getAttribute('lang'));
      for (const kept of [message.message, message.email, ...secrets])
        expect(other.toString()).not.toContain(kept);
    });
});
