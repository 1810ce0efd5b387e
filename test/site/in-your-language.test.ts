import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { directionOf } from '../../site/src/direction.ts';
import { pages, program, publicPages } from './built-site.ts';
import { oneLine } from './visible-text.ts';

const folder = 'site/src/in-your-language';
const list = pages.find(({ address }) => address === '/in-your-language/');

interface Words {
  readonly read: { readonly by: string } | null;
  readonly name: string;
  readonly say: string;
  readonly what: readonly string[];
  readonly leave: string;
}
const sentences = ['onlyYou', 'voluntary', 'safety', 'danger', 'others', 'leave'] as const;

const nameInEnglish = typeof program.name === 'string' ? program.name : program.name['en'];

const written = readdirSync(folder).map((file) => {
  const words = parse(readFileSync(`${folder}/${file}`, 'utf8')) as Words &
    Record<(typeof sentences)[number], string>;
  return { tag: basename(file, '.yaml'), words };
});

describe.each(written)('the page in $tag', ({ tag, words }) => {
  const page = pages.find(({ address }) => address === `/in-your-language/${tag}/`);
  const own = page?.document.querySelectorAll('main [lang]:not(span)') ?? [];
  const text = oneLine(own.map(({ text }) => text).join(' '));

  it('is in its language, from the side that it is written from', () => {
    expect(own.length).toBeGreaterThan(7);
    for (const part of own)
      expect(part.attributes).toMatchObject({ lang: tag, dir: directionOf(tag) });
  });

  it.each(sentences)('says %s', (name) => {
    expect(text).toContain(words[name]);
  });

  it('says what a dialogue is in three sentences, and what it is called', () => {
    const [first = '', second = ''] = words.what;
    expect(text).toContain(first);
    expect(text).toContain(second);
    expect(text).toContain(nameInEnglish);
  });

  it('says what to dial and which language to name, and leaves nothing to fill in', () => {
    expect(text).toContain(program.telephone.shown);
    expect(text).toContain(words.say);
    expect(text).not.toMatch(/[{}]/);
  });

  it('has a link to leave, in its own words', () => {
    const leave = page?.document.querySelector('main a.leave');
    expect(leave?.getAttribute('href')).toBe('/exit');
    expect(leave?.text.trim()).toBe(words.leave);
  });

  it('says that no native reader has read it, until one has', () => {
    const said = page?.document.querySelector('main')?.text.includes('No native reader');
    expect(said).toBe(words.read === null);
  });

  it('is in the list, by its own name', () => {
    const link = list?.document.querySelector(`main a[href="/in-your-language/${tag}/"]`);
    expect(oneLine(link?.text ?? '')).toBe(words.name);
    expect(link?.getAttribute('lang')).toBe(tag);
  });
});

it.each(publicPages)('$address leads to the list, unless it has a form', ({ document }) => {
  const link = document.querySelector('.languages a[href="/in-your-language/"]');
  expect(link === null).toBe(document.querySelector('main form') !== null);
});
