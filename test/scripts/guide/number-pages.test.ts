import { describe, expect, it } from 'vitest';
import { numberPages } from '../../../scripts/guide/number-pages.ts';

const book = (words: string) => `<article class="book" data-page="page {page}">${words}</article>`;

describe('numberPages', () => {
  it('writes the number alone into the contents', () => {
    const contents = '<nav class="guide-contents"><a href="#faq">Questions</a></nav>';
    expect(numberPages(book(contents), () => 7)).toContain(
      '<a href="#faq" data-page="7">Questions</a>',
    );
  });

  it('writes the number in words after every other link within the document', () => {
    const places: Readonly<Record<string, number>> = { faq: 7, ask: 12 };
    const html = numberPages(book('<a href="#faq">a</a> <a href="#ask">b</a>'), (id) => places[id]);
    expect(html).toContain('<a href="#faq" data-page="page 7">a</a>');
    expect(html).toContain('<a href="#ask" data-page="page 12">b</a>');
  });

  it('keeps room for a number that is not known yet', () => {
    expect(numberPages(book('<a href="#faq">a</a>'), () => undefined)).toContain('page 00');
  });

  it('leaves every other link, and what stands outside the document', () => {
    const html = `<a href="#main">skip</a>${book('<a href="tel:711">711</a>')}`;
    expect(numberPages(html, () => 7)).toBe(html);
  });

  it('refuses a page that is not the guide', () => {
    expect(() => numberPages('<p>x</p>', () => 7)).toThrow('The guide has no .book');
  });
});
