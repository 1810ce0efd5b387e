import { describe, expect, it } from 'vitest';
import { forPdf } from '../../../scripts/guide/for-pdf.ts';

const book = (words: string) => `<article class="book">${words}</article>`;

describe('forPdf', () => {
  it.each(['strong', 'em', 'figure'])('takes the role of %s away', (name) => {
    expect(forPdf(book(`<${name}>x</${name}>`))).toBe(book(`<${name} role="none">x</${name}>`));
  });

  it.each(['span', 'small'])('gives words in another language a role: %s', (name) => {
    expect(forPdf(book(`<${name} lang="en">x</${name}>`))).toBe(
      book(`<${name} lang="en" role="generic">x</${name}>`),
    );
  });

  it.each(['<span>x</span>', '<p lang="en">x</p>', '<svg role="img"></svg>'])(
    'leaves %s as it is',
    (html) => {
      expect(forPdf(book(html))).toBe(book(html));
    },
  );
});
