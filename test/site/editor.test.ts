import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownComponents } from '../../site/src/known-components.ts';
import { editorPages, files, locales, pages, workerAddresses } from './built-site.ts';

describe('the editor', () => {
  it('is one page, which no search engine keeps', () => {
    expect(editorPages.map(({ address }) => address)).toEqual(['/edit/']);
    const robots = editorPages[0]?.document.querySelector('meta[name="robots"]');
    expect(robots?.getAttribute('content')).toBe('noindex');
  });

  it('stands whole behind the Worker, which lets members alone in', () => {
    expect(workerAddresses).toEqual(expect.arrayContaining(['/edit', '/edit/*']));
    expect([...files].filter((file) => file.startsWith('/edit/'))).toContain('/edit/editor.js');
  });

  it('is no part of any other page', () => {
    for (const { address, html } of pages) {
      expect([address, /["'(]\/edit\b/.test(html)]).toEqual([address, false]);
    }
  });

  it('knows every language, what nobody has reviewed, and no repository until one is set', () => {
    const settings = editorPages[0]?.document
      .querySelector('[data-settings]')
      ?.getAttribute('data-settings');
    const unread = globSync('site/src/content/*/*/*.mdx').some((file) =>
      /^reviewed: not yet$/m.test(readFileSync(file, 'utf8')),
    );
    expect(JSON.parse(settings ?? '')).toEqual({
      locales: locales.toSorted(),
      unread,
      components: knownComponents('.'),
    });
  });

  it('says without its script what it needs', () => {
    const shown = editorPages[0]?.document.querySelectorAll('main p:not([hidden])');
    expect(shown?.map((words) => words.text)).toEqual([expect.stringContaining('scripts')]);
  });
});

describe('the rules of _headers', () => {
  const rules = readFileSync('dist/_headers', 'utf8').split(/\n(?=\/)/);

  it.each([
    ['styles that a script writes', "'unsafe-inline'"],
    ['pictures from data addresses', 'data:'],
    ['GitHub', 'https://api.github.com'],
  ])('allow %s at /edit/ and nowhere else', (_, word) => {
    const allowing = rules.filter((rule) => rule.includes(word));
    expect(allowing.map((rule) => rule.split('\n')[0])).toEqual(['/edit/*']);
  });

  it('allow no script there but from files of the site', () => {
    const rule = rules.find((text) => text.startsWith('/edit/*'));
    expect(/script-src ([^;]+);/.exec(rule ?? '')?.[1]).toBe("'self'");
    expect(rule).toContain("default-src 'none'");
  });
});
