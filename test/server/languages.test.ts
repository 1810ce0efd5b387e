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

/** What only the words of one language say: a page filled in by the Worker is built in that language. */
const words: Readonly<Record<string, { readonly error: string; readonly day: RegExp }>> = {
  en: {
    error: 'Enter an email address with an @, such as name@example.com',
    day: /^[A-Z][a-z]+ \d{1,2}, \d{4}$/,
  },
  es: {
    error: 'Escriba un correo electrónico con una @, como nombre@example.com',
    day: /^\d{1,2} de [a-z]+ de \d{4}$/,
  },
};

describe.each(locales)('what the Worker answers in "%s"', (locale) => {
  const prefix = locale === 'en' ? '' : `/${locale}`;
  const expected = words[locale];

  it('has the errors in that language, and what was typed', async () => {
    const answer = await site.post(`${prefix}/contact/`, { ...message, email: 'ana' });
    const page = await pageOf(answer);
    expect(answer.status).toBe(422);
    expect(langOf(page)).toBe(locale);
    expect(page.querySelector('[data-error-summary] li')?.text).toContain(expected?.error);
    expect(page.querySelector('[name="message"]')?.text).toBe(message.message);
  });

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
    expect(status.querySelector('[data-received]')?.text).toMatch(expected?.day ?? /^$/);
  });

  it.runIf(locales.length > 1)(
    'has a language switch on the receipt that keeps nothing of what was shown',
    async () => {
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
    },
  );

  it.runIf(locales.length > 1)(
    'has a language switch on a refused form and on the check page that posts what was typed',
    async () => {
      for (const email of ['ana', message.email]) {
        const page = await pageOf(await site.post(`${prefix}/contact/`, { ...message, email }));
        expect(page.querySelector('.languages a')).toBeNull();
        for (const button of page.querySelectorAll('.languages button[formaction]')) {
          const lang = button.getAttribute('lang') ?? '';
          expect(page.querySelector(`form[id="${button.getAttribute('form')}"]`)).not.toBeNull();
          expect(button.getAttribute('formaction')).toBe(
            `${lang === 'en' ? '' : `/${lang}`}/contact/`,
          );
        }
        expect(page.querySelectorAll('.languages button[formaction]')).toHaveLength(
          locales.length - 1,
        );
      }
    },
  );

  it.each([
    ['a refusal', 415, '/contact/', { method: 'POST', body: 'x' }],
    ['an unknown address', 404, '/nothing/', {}],
  ] as const)('says it in that language: %s', async (_, status, path, request) => {
    const answer = await site.fetch(`${prefix}${path}`, request);
    const page = await pageOf(answer);
    expect(answer.status).toBe(status);
    expect(langOf(page)).toBe(locale);
  });
});
