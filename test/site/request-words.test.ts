import { describe, expect, it } from 'vitest';
import { shownStates } from '../../worker/pages/shown-states.ts';
import { toldChanges } from '../../worker/submissions/told.ts';
import { here } from '../languages.ts';
import { locales, pages } from './built-site.ts';

const found = (end: string) => pages.filter(({ address }) => address.endsWith(end));
const textOf = (end: string, home: string) =>
  found(end)
    .filter(({ address }) => address === `${home.replace(/\/en\//, '/')}${end.slice(1)}`)
    .map(({ document }) => document.querySelector('main')?.text.replaceAll(/\s+/g, ' '))
    .join('\n');

describe('where a request stands', () => {
  it('can be read in each language', () => {
    expect(found('/request/status/')).toHaveLength(locales.length);
  });

  it.each(found('/request/status/'))('has words for each state on $address', ({ document }) => {
    const worded = document
      .querySelectorAll('[data-when^="state-"]')
      .filter((part) => part.querySelector('h2')?.text && part.querySelector('p')?.text)
      .map((part) => part.getAttribute('data-when'));
    expect(worded.toSorted()).toEqual(shownStates.map((state) => `state-${state}`).toSorted());
  });
});

describe('what was done or came by telephone', () => {
  it.each(found('/request/status/'))('has words on $address', ({ document }) => {
    const worded = ['told-', 'arrived-'].flatMap((start) =>
      document
        .querySelectorAll(`[data-when^="${start}"]`)
        .filter((part) => part.text.trim().length > 20)
        .map((part) => part.getAttribute('data-when')),
    );
    expect(worded.toSorted()).toEqual([
      ...['telephone', 'paper'].map((way) => `arrived-${way}`).toSorted(),
      ...toldChanges.map((change) => `told-${change}`).toSorted(),
    ]);
  });

  it.each(found('/request/status/'))(
    'says whom to call where somebody else called, on $address',
    ({ document }) => {
      const told = document.querySelector('[data-when="told"]');
      expect(told?.querySelector('a[href^="tel:"]')).toBeTruthy();
    },
  );
});

describe('what the Worker says of a situation', () => {
  const ofChange = ['unavailable', 'busy', 'locked', 'refused', 'unproven'];
  it.each([
    { end: '/contact/', situations: ['busy'] },
    { end: '/interest/', situations: ['busy'] },
    { end: '/request/', situations: ['busy', 'unavailable', 'refused', 'locked', 'unproven'] },
    { end: '/contact/check/', situations: ['unproven', 'unavailable', 'again'] },
    { end: '/interest/check/', situations: ['unproven', 'unavailable', 'again'] },
    { end: '/request/change-contact/', situations: ofChange },
    { end: '/request/change-interest/', situations: ofChange },
  ])('has words on each page that ends in $end', ({ end, situations }) => {
    for (const { document } of found(end))
      for (const name of situations) {
        const part = document.querySelector(`[data-when="${name}"][hidden]`);
        expect(part?.text.trim(), name).toBeTruthy();
      }
  });
});

describe('the pages', () => {
  it.each(
    here([
      ['en', '/request/status/', /\b30 days\b/],
      ['es', '/request/status/', /\b30 días\b/],
      ['en', '/request/withdraw/', /\b30 days\b/],
      ['es', '/request/withdraw/', /\b30 días\b/],
      ['en', '/request/status/', /can be a mistake.*please call/],
      ['es', '/request/status/', /[Pp]uede ser un error.*llame/],
      ['en', '/privacy/', /mark worked out from your answers.*if it was set apart/],
      ['es', '/privacy/', /marca calculada con sus.*si se apartó/],
      ['en', '/privacy/', /wrong receipt codes were tried/],
      ['es', '/privacy/', /códigos equivocados/],
      ['en', '/interest/', /It tells the office whom you mean\./],
      ['es', '/interest/', /Así la oficina sabe de quién se trata\./],
    ] as const),
  )('say in "%s" on %s how it is: %s', (locale, address, words) => {
    expect(textOf(address, `/${locale}/`)).toMatch(words);
  });

  it('do not say that erased answers are gone from everywhere', () => {
    for (const { document } of [...found('/request/status/'), ...found('/request/withdraw/')])
      expect(document.querySelector('main')?.text).not.toMatch(
        /cannot be brought back|no se pueden recuperar/i,
      );
  });
});
