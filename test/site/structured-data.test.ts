import { describe, expect, it } from 'vitest';
import { pages } from './built-site.ts';
import { visibleText } from './visible-text.ts';

const schema = 'https://schema.org/';
const item = (type: string) => `[itemscope][itemtype="${schema}${type}"]`;

/** The pages that tell machines what they are. */
const telling = pages.filter(({ document }) =>
  document.querySelector(`script[type="application/ld+json"], ${item('FAQPage')}`),
);
const asking = telling.filter(({ document }) => document.querySelector(item('FAQPage')));

it('stands on the pages of questions and on the first pages', () => {
  expect(telling.map(({ address }) => address)).toEqual(expect.arrayContaining(['/', '/faq/']));
  expect(asking.map(({ address }) => address)).toContain('/faq/');
});

describe.each(asking)('the questions on $address, for machines', ({ document }) => {
  const questions = document.querySelectorAll('section.question');

  it('are all that the page has, and its parts', () => {
    expect(questions.length).toBeGreaterThan(10);
    const parts = document.querySelectorAll(
      `main${item('FAQPage')} ${item('Question')}[itemprop="mainEntity"]`,
    );
    expect(parts.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  });

  it('have each one name and one answer, which are all that the page shows of them', () => {
    for (const question of questions) {
      const answers = question.querySelectorAll(`${item('Answer')}[itemprop="acceptedAnswer"]`);
      const parts = ['[itemprop="name"]', `${item('Answer')} [itemprop="text"]`].flatMap(
        (selector) => question.querySelectorAll(selector),
      );
      expect([answers.length, parts.length]).toEqual([1, 2]);
      expect(parts.map(visibleText).join(' ')).toBe(visibleText(question));
    }
  });
});
