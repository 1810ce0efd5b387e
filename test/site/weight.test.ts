import { describe, expect, it } from 'vitest';
import { pages } from './built-site.ts';
import { overweight } from './weight.ts';

/** The whole site in one page, for paper: as heavy as it is long. */
const light = pages.filter(({ address }) => !address.endsWith('/guide/'));

describe.each(light)('$address', ({ html, document }) => {
  it('takes at most 14,600 bytes on a first visit, all files together', () => {
    expect(overweight(html)).toBe('');
  });

  it('has its style within it, so that it is seen as soon as it is there', () => {
    const links = document.querySelectorAll('link').map((link) => link.getAttribute('rel'));
    expect(links).not.toContain('stylesheet');
    expect(document.querySelectorAll('head style')).toHaveLength(1);
  });
});
