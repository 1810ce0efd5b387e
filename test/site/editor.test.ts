import { globSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { knownComponents } from '../../site/src/known-components.ts';
import { readPlainWords } from '../../site/src/plain-words.ts';
import { files, locales, pages, workerAddresses } from './built-site.ts';

const page = parse(readFileSync('dist-editor/index.html', 'utf8'));

describe('the editor', () => {
  it('is one page with its script, which no search engine keeps', () => {
    const built = readdirSync('dist-editor');
    expect(built.filter((file) => file.endsWith('.html'))).toEqual(['index.html']);
    expect(page.querySelector('script')?.getAttribute('src')).toBe('/editor.js');
    expect(built).toContain('editor.js');
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  it('has beside it, in each language, what its preview is made of', () => {
    expect(readdirSync('dist-editor/preview').sort()).toEqual(locales.toSorted());
    for (const locale of locales) {
      const made = parse(readFileSync(`dist-editor/preview/${locale}/index.html`, 'utf8'));
      const names = made.querySelectorAll('template').map((part) => part.getAttribute('data-part'));
      expect(names).toEqual(expect.arrayContaining(knownComponents('.').map(({ name }) => name)));
      expect(made.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    }
  });

  it('is no part of the site, whose origin is that of the desk', () => {
    expect([...files].filter((file) => /edit/i.test(file))).toEqual([]);
    expect(workerAddresses.filter((address) => address.includes('edit'))).toEqual([]);
    for (const { address, html } of pages) {
      expect([address, /["'(]\/edit\b/.test(html)]).toEqual([address, false]);
    }
  });

  it('knows every language and its words to avoid, what nobody has reviewed, and no repository until one is set', () => {
    const settings = page.querySelector('[data-settings]')?.getAttribute('data-settings');
    const unread = globSync('site/src/content/*/*/*.mdx').some((file) =>
      /^reviewed: not yet$/m.test(readFileSync(file, 'utf8')),
    );
    expect(JSON.parse(settings ?? '')).toEqual({
      locales: locales.toSorted(),
      unread,
      components: knownComponents('.'),
      plainWords: Object.fromEntries(
        locales.map((locale) => {
          const { avoid, linkTexts } = readPlainWords('.', locale);
          return [locale, { avoid, linkTexts }];
        }),
      ),
    });
  });

  it('says without its script what it needs', () => {
    const shown = page.querySelectorAll('main p:not([hidden])');
    expect(shown.map((words) => words.text)).toEqual([expect.stringContaining('scripts')]);
  });
});

describe('the rules of _headers', () => {
  const ofSite = readFileSync('dist/_headers', 'utf8');
  const ofEditor = readFileSync('dist-editor/_headers', 'utf8');

  it.each([
    ['styles that a script writes', "'unsafe-inline'"],
    ['pictures from data addresses', 'data:'],
    ['GitHub', 'https://api.github.com'],
  ])('allow %s to the editor, and to no page of the site', (_, word) => {
    expect(ofEditor).toContain(word);
    expect(ofSite).not.toContain(word);
  });

  it('allow no script there but from files of the editor', () => {
    expect(/script-src ([^;]+);/.exec(ofEditor)?.[1]).toBe("'self'");
    expect(ofEditor).toContain("default-src 'none'");
  });
});
