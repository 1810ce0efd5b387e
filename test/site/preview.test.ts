import { globSync, readFileSync } from 'node:fs';
import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../site/src/content-rules/entry.ts';
import { readEntry } from '../../site/src/edit/entry-file.ts';
import {
  previewOf,
  type PreviewSource,
  type TypedEntry,
} from '../../site/src/edit/preview-page.ts';
import type { Attributes } from '../../site/src/edit/preview-parts.ts';
import { pageAddress } from '../../site/src/addresses.ts';
import { locales, pages } from './built-site.ts';

/** As the editor reads it in a browser. */
function sourceIn(locale: string): PreviewSource {
  const page = parse(readFileSync(`dist-editor/preview/${locale}/index.html`, 'utf8'));
  const titles: Record<string, string> = {};
  const parts = page.querySelectorAll('template').map((template) => {
    const name = template.getAttribute('data-part') ?? '';
    const on = template.getAttribute('data-on');
    if (on !== undefined) titles[name] = on;
    const attributes = JSON.parse(template.getAttribute('data-attributes') ?? '') as Attributes;
    template.remove();
    return { name, attributes, html: template.innerHTML.trim() };
  });
  return { locale, page: page.toString(), parts, titles };
}
const sources = new Map(locales.map((locale) => [locale, sourceIn(locale)]));
const inPreview = (entry: TypedEntry, locale: string): HTMLElement => {
  const source = sources.get(locale);
  if (!source) throw new Error(`There is no preview in ${locale}.`);
  return parse(previewOf(entry, source));
};

/** What a browser shows of markup: tags with what is written in them, and words. */
function shown(node: Node): unknown[] {
  if (node.nodeType === NodeType.TEXT_NODE) {
    const words = node.text.replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [words];
  }
  if (node.nodeType !== NodeType.ELEMENT_NODE) return [];
  const { rawTagName, attributes, childNodes } = node as HTMLElement;
  if (rawTagName === 'script' || 'hidden' in attributes) return [];
  // A name to link to, and what paper shows of a link, change nothing on a screen.
  const { id: _, 'data-address': __, ...written } = attributes;
  return [[rawTagName, written, ...childNodes.flatMap(shown)]];
}

/** A step without the line to the next one. */
function alone(part: HTMLElement): unknown[] {
  const copy = parse(part.outerHTML);
  copy.querySelector('.rail')?.remove();
  return copy.childNodes.flatMap(shown);
}

/** Where the site shows an entry. */
const places: Readonly<Record<string, (page: HTMLElement, entry: TypedEntry) => HTMLElement[]>> = {
  pages: (page) => page.querySelectorAll('main'),
  faq: (page, { slug }) => page.querySelectorAll(`section#${slug}`),
  steps: (page, { slug }) => page.querySelectorAll(`li#${slug}`),
  benefits: (page, { data }) =>
    page
      .querySelectorAll('.facts > li')
      .filter((item) => item.text.includes(String(data['title']))),
  resources: (page, { data }) =>
    page
      .querySelectorAll('.resources > li')
      .filter((item) => item.querySelector('a')?.getAttribute('href') === data['url']),
  terms: (page, { slug }) => page.querySelectorAll(`.glossary > #${slug}`),
};

const entries = globSync('site/src/content/*/*/*.mdx')
  .map((file) => {
    const { locale, collection, slug } = parseEntry(file, '');
    const { body, ...data } = readEntry(readFileSync(file, 'utf8'));
    return { file, locale, entry: { collection, slug, data: { ...data, body } } };
  })
  .sort((one, other) => one.file.localeCompare(other.file));
const ofPage = entries.filter(
  ({ entry }) => entry.collection === 'pages' && entry.slug !== 'not-found',
);
const listed = entries.filter(({ entry }) => entry.collection !== 'pages');

describe('the preview of an entry of a list', () => {
  it.each(listed)('is what the site shows: $file', ({ entry, locale }) => {
    const find = places[entry.collection];
    const [there] = pages
      .filter(({ address }) => !address.includes('/guide/'))
      .filter(({ document }) => document.querySelector('html')?.getAttribute('lang') === locale)
      .flatMap(({ document }) => find?.(document, entry) ?? []);
    const [here] = find?.(inPreview(entry, locale), entry) ?? [];
    expect(here && alone(here)).toEqual(there && alone(there));
    expect(there).toBeDefined();
  });
});

describe('the preview of a page', () => {
  it.each(ofPage)('is what the site shows: $file', ({ entry, locale }) => {
    const address = pageAddress(entry.slug);
    const there = pages.find(
      (page) => page.address === (locale === 'en' ? address : `/${locale}${address}`),
    );
    const main = there?.document.querySelector('main');
    const here = inPreview(entry, locale).querySelector('main');
    expect(here?.childNodes.flatMap(shown)).toEqual(main?.childNodes.flatMap(shown));
    expect(main).toBeDefined();
  });
});

describe('previewOf', () => {
  const written = (body: string, entry: Partial<TypedEntry> = {}) =>
    inPreview(
      { collection: 'faq', slug: '', ...entry, data: { question: 'Why?', body, ...entry.data } },
      'en',
    ).querySelector('main');

  it('says by its name what the site does not have, and shows the words in it', () => {
    const main = written('See <Boxed>this</Boxed>.');
    expect(main?.querySelector('.unknown')?.text).toBe('<Boxed>');
    expect(main?.text).toContain('this');
  });

  it('says a term by name that is not in the glossary', () => {
    expect(written('<Term name="nobody">Words</Term>')?.querySelector('.unknown')).not.toBeNull();
  });

  it('takes what is typed for words, and not for markup', () => {
    const question = '<script>alert(1)</script> & more';
    const main = written('Words.', { data: { question } });
    expect(main?.querySelector('script')).toBeNull();
    expect(main?.querySelector('h3')?.text.trim()).toBe(question);
  });

  it('keeps no attribute that a browser would run', () => {
    const main = written('<span onclick="alert(1)">Words</span>');
    expect(main?.innerHTML).not.toContain('onclick');
  });

  it('is there for an entry of which nothing is typed yet', () => {
    for (const collection of Object.keys(places) as TypedEntry['collection'][]) {
      const main = written('', { collection, data: {} });
      expect([collection, main?.querySelector('h1')]).toEqual([collection, expect.anything()]);
    }
  });

  it('shows Markdown that is not finished', () => {
    expect(written('A **word and a {bracket')?.text).toContain('A **word and a {bracket');
  });
});
