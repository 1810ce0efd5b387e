import { describe, expect, it } from 'vitest';
import { deskPages, pages } from './built-site.ts';
import { overweight, weightOf } from './weight.ts';

/** The whole site in one page, for paper: as heavy as it is long. */
const light = pages.filter(({ address }) => !/^\/(?:[a-z]{2}\/)?guide\/$/.test(address));

describe.each([...light, ...deskPages])('$address', ({ html, document }) => {
  it('takes at most 14,600 bytes on a first visit, all files together', () => {
    expect(overweight(html)).toEqual({});
  });

  it('has its style within it, so that it is seen as soon as it is there', () => {
    const links = document.querySelectorAll('link').map((link) => link.getAttribute('rel'));
    expect(links).not.toContain('stylesheet');
    expect(document.querySelectorAll('head style')).toHaveLength(1);
  });
});

describe('weightOf', () => {
  it('counts the page, its script and its icon', () => {
    const files = Object.keys(weightOf(pages[0]?.html ?? ''));
    expect(files).toEqual([
      'the page',
      '/favicon.svg',
      expect.stringMatching(/^\/_astro\/.+\.js$/),
    ]);
  });
});

describe('overweight', () => {
  it('names the files of a page that is too heavy, with their bytes', () => {
    const heavy = Array.from({ length: 20_000 }, (_, number) => String.fromCodePoint(number + 33));
    expect(overweight(`<link rel="icon" href="/favicon.svg">${heavy.join('')}`)).toEqual({
      'the page': expect.any(Number) as number,
      '/favicon.svg': expect.any(Number) as number,
      'all together': expect.any(Number) as number,
    });
  });
});
