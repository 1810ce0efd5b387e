import { globSync, readFileSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { forms } from '../../worker/forms/index.ts';
import { locales, pageAt, program, siteUrl } from './built-site.ts';
import { allBlocks, oneLine, visibleText } from './visible-text.ts';

/** The pages that one reads, by the names of their files. */
const slugs = globSync('site/src/content/en/pages/*.mdx')
  .map((file) => file.replace(/^.*\/|\.mdx$/g, ''))
  .filter((slug) => slug !== 'not-found');

/** A text of the program in one language. */
function inLocale(text: string | Readonly<Record<string, string>>, locale: string): string {
  return typeof text === 'string' ? text : (text[locale] ?? '');
}

/** What the cover says while a page was not read for this program. */
const unread = (locale: string): string =>
  ({ en: 'Not all pages in it have been checked', es: 'Todavía no se han revisado' })[locale] ?? '';

function guideIn(locale: string) {
  const home = locale === 'en' ? '/' : `/${locale}/`;
  const page = pageAt(`${home}guide/`);
  const book = page?.document.querySelector('.book');
  if (!page || !book) throw new Error(`There is no guide in "${locale}".`);
  return { home, page, book };
}

/** Whether an element serves the site and does not belong to the words of the page: a way on, the day of the review. */
function isOfTheSite(element: HTMLElement): boolean {
  return element.matches(
    'nav, [hidden], .screen, .next, .note, .effort, .effort ~ .notice, form, .by-hand',
  );
}

/** The words of a page, without its form if it has one; a paragraph an item. */
function wordsOf(address: string): string[] {
  const main = pageAt(address)?.document.querySelector('main')?.clone() as HTMLElement | undefined;
  for (const part of main?.querySelectorAll('nav, .screen') ?? []) part.remove();
  return (main?.children ?? [])
    .filter((part) => !isOfTheSite(part))
    .flatMap((part) => allBlocks(part));
}

/** The words of a page that are for the website alone, as they are written, without the signs of Markdown. */
function wordsOnSite(slug: string, locale: string): string {
  const source = readFileSync(`site/src/content/${locale}/pages/${slug}.mdx`, 'utf8');
  const parts = [...source.matchAll(/<OnlyOnline>(.*?)<\/OnlyOnline>/gs)].map(
    ([, part = '']) => part,
  );
  return oneLine(parts.join(' ').replace(/<[^>]+>|[#*[\]]/g, ''));
}

describe.each(locales)('the guide in "%s"', (locale) => {
  const { home, page, book } = guideIn(locale);
  it.each(slugs)('has every word of the page "%s" but those for the website alone', (slug) => {
    const address = slug === 'home' ? home : `${home}${slug}/`;
    const chapter = book.querySelector(`#${slug}, #${slug}-paper`);
    const blocks = chapter ? allBlocks(chapter) : [];
    // A form that is a chapter with its page has its own title.
    const words = wordsOf(address).slice(chapter?.id === slug ? 0 : 1);
    const onSite = wordsOnSite(slug, locale);
    expect(words.length).toBeGreaterThan(0);
    const missing = words.filter((block) => !blocks.includes(block));
    expect(missing.filter((block) => !onSite.includes(block.slice(0, 12)))).toEqual([]);
  });

  it.each(forms.map(({ kind }) => kind))('has the whole form "%s" on paper', (kind) => {
    const chapter = book.querySelector(`#${kind}-paper`);
    const onItsOwn = wordsOf(`${home}${kind}/print/`);
    const [title, ...words] = chapter ? allBlocks(chapter) : [];
    // The words of the page about it stand before it.
    expect([title, ...words.slice(1 - onItsOwn.length)]).toEqual(onItsOwn);
    const lines = pageAt(`${home}${kind}/print/`)?.document.querySelectorAll('.line');
    expect(chapter?.querySelectorAll('.line').length).toBe(lines?.length);
  });

  it('has the program, its number, its address, who runs the site and the state on the cover', () => {
    const cover = book.querySelector('.cover');
    const words = cover ? visibleText(cover) : '';
    const reviewed = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const day = book.getAttribute('data-reviewed');
    for (const part of [
      book.querySelector('h1')?.text ?? 'no heading',
      program.telephone.shown,
      program.email,
      ...program.post,
      inLocale(program.department.short, locale),
      day === undefined ? unread(locale) : reviewed.format(new Date(day)),
      new URL(siteUrl).hostname,
    ])
      expect(words).toContain(part.trim());
  });

  it('gives the numbers for help now before anything else to read', () => {
    const [first] = book.querySelectorAll('h2').filter((heading) => !heading.closest('.screen'));
    const help = first?.parentNode;
    expect(help && visibleText(help)).toMatch(/\b911\b.*\b988\b/);
  });

  it('lists in its contents each chapter, the headings of those that are read, and the questions', () => {
    const listed = book.querySelectorAll('.guide-contents a').map((link) => ({
      id: link.getAttribute('href')?.slice(1),
      words: oneLine(link.text),
    }));
    const chapters = book.querySelectorAll('.chapter').flatMap((chapter) => {
      const title = { id: chapter.id, words: oneLine(chapter.querySelector('h2')?.text ?? '') };
      const parts = chapter
        .querySelectorAll(chapter.id === 'faq' ? 'h3, h4' : 'h3')
        .map((heading) => ({ id: heading.id, words: oneLine(heading.text) }));
      return chapter.id.endsWith('-paper') ? [title] : [title, ...parts];
    });
    expect(chapters.length).toBeGreaterThan(40);
    expect(listed).toEqual(chapters);
  });

  it('leads within itself to what it has, and prints the address of all else', () => {
    const links = book.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
    const away = links.filter((href) => !/^(?:#|tel:|sms:|mailto:)/.test(href));
    const own = new Set([...slugs.map((slug) => `${home}${slug}/`), home, page.address]);
    expect(away.filter((href) => own.has(href.replace(/#.*/, '')))).toEqual([]);
    for (const href of away) {
      const [link] = book.querySelectorAll(`a[href="${href}"]`);
      const shown = link?.getAttribute('data-address') ?? '';
      const whole = new URL(href, siteUrl).href;
      expect([whole, whole.replace(/\/$/, '')]).toContain(`https://${shown}`);
    }
  });
});
