import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { locales, pages } from './built-site.ts';
import { oneLine, visibleText } from './visible-text.ts';

function pageIn(locale: string, name: string): HTMLElement {
  const page = pages.find(
    ({ address, document }) =>
      address.endsWith(`/${name}/`) &&
      document.querySelector('html')?.getAttribute('lang') === locale,
  );
  if (!page) throw new Error(`There is no page "${name}" in "${locale}".`);
  return page.document;
}

/** The text of the files that an editor writes, in one language, and of program.yaml. */
function writtenIn(locale: string): string {
  const folders = ['pages', 'steps'].map((kind) => join('site/src/content', locale, kind));
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  return oneLine(
    [...files, 'site/src/content/program.yaml'].map((file) => readFileSync(file, 'utf8')).join(' '),
  );
}

function textsOf(page: HTMLElement, selector: string): string[] {
  return page.querySelectorAll(selector).map(visibleText);
}

describe.each(locales)('the drawings in "%s"', (locale) => {
  const process = pageIn(locale, 'process');
  const privacy = pageIn(locale, 'privacy');
  const pictures = [process, privacy].flatMap((page) => page.querySelectorAll('.path, .room'));

  it('have all their words as text, and say nothing more to those who do not see them', () => {
    const drawn = pictures.flatMap((picture) => picture.querySelectorAll('svg'));
    expect(drawn.length).toBeGreaterThan(20);
    for (const svg of drawn) {
      expect(svg.text.trim()).toBe('');
      expect(svg.closest('[aria-hidden="true"]'), svg.outerHTML).not.toBeNull();
    }
  });

  it('have no word that is not written in the content of that language', () => {
    const words = [process, privacy].flatMap((page) =>
      textsOf(
        page,
        '.path .note, .what, .pause, .path dt, .path dd, .room figcaption, .room > div',
      ),
    );
    const written = writtenIn(locale);
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((text) => !written.includes(text))).toEqual([]);
  });

  it('say when answers are erased as the notice of a form does', () => {
    const erased = textsOf(privacy, '.sent > li').at(-1) ?? '';
    const notice = textsOf(pageIn(locale, 'interest'), '.notice details dd');
    expect(notice.filter((text) => erased.includes(text))).toHaveLength(1);
  });
});
