import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forDesk, pages } from './built-site.ts';

/** What a browser of the oldest kind in `cssTarget` (astro.config.mjs) would not read, each as it would stand in a stylesheet. */
const tooNew = {
  'a cascade layer': /@layer/,
  'a nested rule': /&/,
  'a range in a media query': /@media[^{]*[<>]/,
  'a media query that denies a feature': /@media[^{]*\bnot *\(|@media not (?!all|screen|print)/,
  'a list in :not()': /:not\([^()]*,/,
  ':is() or :where()': /:(?:is|where)\(/,
  'clamp()': /[:\s(]clamp\(/,
  'color-mix() or light-dark()': /(?:color-mix|light-dark)\(/,
  'the shorthand inset': /[;{]inset/,
  'a logical margin, padding, border or size':
    /[;{](?:(?:margin|padding|border)-(?:block|inline)|(?:min-|max-)?(?:block|inline)-size)/,
};

const sheets = [
  {
    whose: 'the public pages',
    css: pages[0]?.document.querySelector('style')?.textContent ?? '',
  },
  { whose: 'the desk', css: readFileSync(`dist${forDesk.style}`, 'utf8') },
];

describe.each(sheets)('the stylesheet of $whose', ({ css }) => {
  it('is there', () => {
    expect(css.length).toBeGreaterThan(5_000);
  });

  it.each(Object.entries(tooNew))('has not, for old telephones: %s', (_what, pattern) => {
    expect(pattern.exec(css)?.[0]).toBeUndefined();
  });
});

/** The sizes of letters that a stylesheet asks for, with what stands behind each name. */
function sizesIn(css: string): string[] {
  const named = new Map(
    [...css.matchAll(/(--[\w-]+):([^;}]+)/g)].map(([, name, value]) => [name, value]),
  );
  const behind = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => behind(named.get(name) ?? ''));
  return [...css.matchAll(/[{;]font(?:-size)?:([^;}]+)/g)].map(([, value = '']) => behind(value));
}

it.each(sheets)('the letters of $whose grow with what a reader has set', ({ css }) => {
  expect(sizesIn(css).length).toBeGreaterThan(10);
  expect(sizesIn(css).filter((size) => /\dpx/.test(size))).toEqual([]);
});

it.each(sheets)('what has the focus has a ring of ink around it: $whose', ({ css }) => {
  expect(css).toMatch(/[};]:focus-visible(?::not\(#\\#\))*\{[^}]*outline:3px solid var\(--ink\)/);
});

describe('what the public pages lay out in a row', () => {
  it('does without a gap, which Safari before 14.1 knows in grids alone', () => {
    const rules = sheets[0]?.css.match(/\{[^{}]*\}/g) ?? [];
    const flexible = rules.filter((rule) => /display:(?:inline-)?flex/.test(rule));
    expect(flexible.length).toBeGreaterThan(10);
    expect(flexible.filter((rule) => /[{;](?:column-|row-)?gap:/.test(rule))).toEqual([]);
  });
});
