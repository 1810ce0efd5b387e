import { describe, expect, it } from 'vitest';
import { pages } from './built-site.ts';

/** Where the Worker writes a reference or a receipt code that is read, and not typed. */
const places = '[data-reference], [data-code]';

const showing = pages.filter(({ document }) => document.querySelector(places) !== null);

it('is shown on the receipts', () => {
  const addresses = showing.map(({ address }) => address);
  expect(addresses).toEqual(expect.arrayContaining(['/contact/received/', '/interest/received/']));
});

describe.each(showing)('$address', ({ document }) => {
  it('keeps references and codes from being translated', () => {
    const translated = document
      .querySelectorAll(places)
      .filter((element) => element.getAttribute('translate') !== 'no')
      .map((element) => element.outerHTML);
    expect(translated).toEqual([]);
  });

  it('lets no browser make links to call of them', () => {
    const meta = document.querySelector('meta[name="format-detection"]');
    expect(meta?.getAttribute('content')).toBe('telephone=no');
  });
});
