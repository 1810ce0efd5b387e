import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printGuides } from '../../scripts/guide/print-guides.ts';
import { openPdf, pageOf } from '../../scripts/guide/read-pdf.ts';
import { SiteCopy } from '../server/site-copy.ts';
import { locales } from '../site/built-site.ts';
import { oneLine } from '../site/visible-text.ts';
import { startChromium } from '../../scripts/chromium/start.ts';

type Pdf = Awaited<ReturnType<typeof openPdf>>;

/** A line of the bookmarks, or of the contents. */
interface Line {
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

/** A part of the structure that a screen reader goes by. */
interface Tag {
  readonly role: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly children: readonly Tag[];
}

const folderOf = (locale: string) => (locale === 'en' ? 'guide' : `${locale}/guide`);
const fileOf = (copy: SiteCopy, locale: string) =>
  join(copy.folder, 'dist', folderOf(locale), `guide-${locale}.pdf`);

async function bookmarksOf(pdf: Pdf): Promise<Line[]> {
  type Items = Awaited<ReturnType<Pdf['getOutline']>>;
  const below = async (items: Items, level: number): Promise<Line[]> => {
    const lines: Line[] = [];
    for (const { title, dest, items: inner } of items) {
      lines.push({ title: oneLine(title), level, page: await pageOf(pdf, dest) });
      lines.push(...(await below(inner as Items, level + 1)));
    }
    return lines;
  };
  return below(await pdf.getOutline(), 1);
}

async function tagsOf(pdf: Pdf): Promise<Tag[]> {
  const all: Tag[] = [];
  const take = (tag: Tag): void => {
    if (!('role' in tag)) return;
    all.push(tag);
    tag.children.forEach(take);
  };
  for (let page = 1; page <= pdf.numPages; page += 1)
    take((await (await pdf.getPage(page)).getStructTree()) as unknown as Tag);
  return all;
}

/** The words of a page; with `corner`, only those at the foot of it, on the outer side. */
async function textOf(pdf: Pdf, number: number, corner = false): Promise<string> {
  const page = await pdf.getPage(number);
  const [, , width = 0] = page.view;
  const { items } = await page.getTextContent();
  const taken = items
    .filter((item) => 'str' in item)
    // The margin at the foot is 18 mm high, which is 51 points.
    .filter(({ transform }) => {
      const [x, y] = transform.slice(4) as [number, number];
      return !corner || (x > width / 2 === number % 2 > 0 && y < 51);
    });
  return oneLine(taken.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join(''));
}

const copy = new SiteCopy();
let made: { code: number; output: string };
beforeAll(async () => {
  made = await copy.run('vod guide');
  // Two builds, and each guide printed until no number moves.
}, 180_000);
afterAll(() => {
  copy.forget();
});

describe('npm run vod -- guide', () => {
  it('comes to its end', () => {
    expect(made).toMatchObject({ code: 0 });
  });

  it('makes the same file of the same words', async () => {
    const browser: Browser = await startChromium();
    const again = await printGuides(browser, join(copy.folder, 'dist'));
    await browser.close();
    expect(again.map(({ locale }) => locale).sort()).toEqual([...locales].sort());
    for (const { locale, bytes } of again)
      expect(readFileSync(fileOf(copy, locale)).equals(bytes), locale).toBe(true);
  });

  it('lets browsers show the PDF by their own means', () => {
    const headers = copy.read('dist/_headers');
    expect(headers).toContain(
      "/guide/guide-en.pdf\n  ! Content-Security-Policy\n  Content-Security-Policy: frame-ancestors 'none'\n",
    );
  });
});

describe('npm run vod -- guide without a Chromium', () => {
  it('builds the site and says in one line what is missing', async () => {
    const bare = new SiteCopy();
    const { code, output } = await bare.run('vod guide', {
      CHROMIUM_PATH: '',
      PATH: resolve('node_modules/.bin'),
      PLAYWRIGHT_BROWSERS_PATH: bare.folder,
    });
    const links = bare.page('/guide/')?.querySelectorAll('a[href$=".pdf"]');
    bare.forget();
    expect(code).toBe(0);
    expect(output.split('\n').slice(1)).toEqual([
      'There is no Chromium here, so the guide has no PDF: install the package `chromium`, or set CHROMIUM_PATH, then run the same command again.',
      '',
    ]);
    expect(links).toEqual([]);
  });
});

describe.each(locales)('the PDF in "%s"', (locale) => {
  let pdf: Pdf;
  let page: HTMLElement;
  let bookmarks: Line[];
  let tags: Tag[];
  beforeAll(async () => {
    const bytes = readFileSync(fileOf(copy, locale));
    pdf = await openPdf(bytes);
    page = parse(copy.read(join('dist', folderOf(locale), 'index.html')));
    [bookmarks, tags] = [await bookmarksOf(pdf), await tagsOf(pdf)];
  });
  afterAll(() => pdf.loadingTask.destroy());

  it('is linked to from the page, with its pages and its size', () => {
    const link = page.querySelector('a[href$=".pdf"]');
    const bytes = readFileSync(fileOf(copy, locale)).length;
    expect(link?.getAttribute('href')).toBe(`/${folderOf(locale)}/guide-${locale}.pdf`);
    expect(link?.text).toContain(`${pdf.numPages} `);
    expect(link?.text).toMatch(new RegExp(`\\b${Math.round(bytes / 1000)}\\skB`));
  });

  it('says that it is tagged, which language it is in, and shows its title', async () => {
    const { info } = await pdf.getMetadata();
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(info).toMatchObject({
      Language: locale,
      Title: page.querySelector('title')?.text,
    });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('is dated by its words', async () => {
    const day = page.querySelector('.book')?.getAttribute('data-reviewed')?.replaceAll('-', '');
    // While words were not reviewed they have no day, and the file has that of its making.
    const date =
      day === undefined
        ? (expect.stringMatching(/^D:\d{8}000000\+00'00'$/) as string)
        : `D:${day}000000+00'00'`;
    expect((await pdf.getMetadata()).info).toMatchObject({ CreationDate: date, ModDate: date });
  });

  it('has every heading as a bookmark, in its order and at its level', () => {
    const headings = page.querySelectorAll('.book').flatMap((book) =>
      book
        .querySelectorAll('h1, h2, h3, h4')
        .filter((heading) => !heading.closest('.screen'))
        .map(({ tagName, text }) => ({ title: oneLine(text), level: Number(tagName.slice(1)) })),
    );
    expect(bookmarks.map(({ title, level }) => ({ title, level }))).toEqual(headings);
  });

  it('has in its contents the pages on which the chapters and their parts begin', async () => {
    const words = page.querySelectorAll('.guide-contents a').map((link) => oneLine(link.text));
    const start = bookmarks.findIndex(({ title, level }) => level === 2 && title === words[0]);
    const expected = bookmarks.slice(start).filter(({ title }) => words.includes(title));
    let text = '';
    const first = bookmarks[start]?.page ?? 0;
    for (let number = bookmarks[start - 1]?.page ?? 0; number < first; number += 1)
      text += await textOf(pdf, number);
    for (const [index, title] of words.entries()) {
      const line = `${title} ${expected[index]?.page ?? 'nowhere'}`;
      expect(text).toContain(line);
      text = text.slice(text.indexOf(line) + line.length);
    }
  });

  it('begins each form to fill in by hand on the front of a sheet', () => {
    const titles = page
      .querySelectorAll('.chapter')
      .filter((chapter) => chapter.querySelector('.paper') !== null)
      .map((chapter) => oneLine(chapter.querySelector('h2')?.text ?? ''));
    const starts = bookmarks.filter(({ title, level }) => level === 2 && titles.includes(title));
    expect(starts).toHaveLength(2);
    expect(starts.filter((start) => start.page % 2 === 0)).toEqual([]);
  });

  it('has the number of each page at its foot, but on the cover', async () => {
    const corners: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1)
      corners.push(await textOf(pdf, number, true));
    const numbers = Array.from({ length: pdf.numPages - 1 }, (_, index) => String(index + 2));
    expect(corners).toEqual(['', ...numbers]);
  });

  it('is of a size that one can copy', () => {
    expect(pdf.numPages).toBeGreaterThan(20);
    expect(pdf.numPages).toBeLessThanOrEqual(44);
  });

  it('has only tags that every reader knows', () => {
    const late = ['Strong', 'Em', 'Title', 'Aside', 'FENote', 'DocumentFragment', 'Sub'];
    expect(tags.filter(({ role }) => late.includes(role))).toEqual([]);
    const roles = tags.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Link']));
  });

  it('has words for every picture', () => {
    const pictures = page.querySelectorAll('.book [role="img"], .book img');
    const figures = tags.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBe(pictures.length);
    expect(figures.filter(({ alt = '' }) => alt.trim() === '')).toEqual([]);
  });

  it('marks what is in another language', () => {
    const foreign = page.querySelectorAll('.book [lang]').map((part) => part.getAttribute('lang'));
    const marked = new Set(tags.flatMap(({ lang }) => (lang === undefined ? [] : [lang])));
    expect([...marked].sort()).toEqual([...new Set([locale, ...foreign])].sort());
  });

  it('leads out of itself to whole addresses only', async () => {
    const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    const links = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) =>
        (await pdf.getPage(index + 1)).getAnnotations(),
      ),
    );
    const urls = links
      .flat()
      .map((link: { url?: string }) => link.url)
      .filter((url) => url !== undefined);
    expect(urls.length).toBeGreaterThan(20);
    for (const url of urls) expect(url).toMatch(/^(?:https|tel|sms|mailto):/);
    expect(urls.filter((url) => url.startsWith(canonical))).toEqual([]);
  });
});
