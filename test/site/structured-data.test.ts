import { describe, expect, it } from 'vitest';
import { pages, siteUrl } from './built-site.ts';

interface Question {
  readonly name: string;
  readonly acceptedAnswer: { readonly text: string };
}

interface Data {
  readonly '@type': string;
  readonly inLanguage?: string;
  readonly url?: string;
  readonly mainEntity?: readonly Question[];
}

/** The pages that tell machines what they are, with what they say. */
const telling = pages.flatMap(({ address, document }) => {
  const said = document.querySelector('script[type="application/ld+json"]')?.rawText;
  const lang = document.querySelector('html')?.getAttribute('lang');
  return said === undefined ? [] : [{ address, document, lang, data: JSON.parse(said) as Data }];
});
const asking = telling.filter(({ data }) => data['@type'] === 'FAQPage');

it('stands on the pages of questions and on the first pages', () => {
  expect(telling.map(({ address }) => address)).toEqual(expect.arrayContaining(['/', '/faq/']));
});

describe.each(asking)('the questions on $address, for machines', ({ address, lang, ...page }) => {
  const { data, document } = page;
  const questions = data.mainEntity ?? [];

  it('are in the language of the page, and have its address', () => {
    expect([data.inLanguage, data.url]).toEqual([lang, siteUrl + address]);
  });

  it('are those of the page, in its order', () => {
    const shown = document.querySelectorAll('section.question h3').map(({ text }) => text.trim());
    expect(questions.map(({ name }) => name)).toEqual(shown);
  });

  it('have no space before a sign that ends something, and no sign of markup', () => {
    const wrong = questions
      .map(({ acceptedAnswer }) => acceptedAnswer.text)
      .filter((text) => /\s[.,;:!?)”’]|[(“‘¿¡]\s|<[a-z/]|&[a-z#\d]+;/i.test(text));
    expect(wrong).toEqual([]);
  });

  it('say what the page says, letter by letter', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const shown = document
      .querySelectorAll('section.question')
      .map((section) =>
        letters(section.text).slice(letters(section.querySelector('h3')?.text ?? '').length),
      );
    expect(questions.map(({ acceptedAnswer }) => letters(acceptedAnswer.text))).toEqual(shown);
  });
});
