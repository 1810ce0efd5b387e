import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Browser } from 'playwright-core';
import { languageTag } from '../../worker/forms/language-tag.ts';
import { showFolder } from '../chromium/show-folder.ts';
import { useBookFonts } from './book-fonts.ts';
import { forPaper } from './for-paper.ts';
import { withoutMachine } from './metadata.ts';
import { placesIn } from './read-pdf.ts';

const guidePage = new RegExp(`^(?:${languageTag}/)?guide/index\\.html$`);

/** The guide on paper, in one language. */
export interface PrintedGuide {
  readonly locale: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** One round finds the numbers, one each moves a form, one prints, and now and then a longer number moves a line. */
const mostRounds = 8;

/** Prints the guide of a built site in each of its languages, one after the other. */
export async function printGuides(browser: Browser, folder: string): Promise<PrintedGuide[]> {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const printed: PrintedGuide[] = [];
  for (const file of found.filter((name) => guidePage.test(name)).sort())
    printed.push(await printGuide(browser, folder, file));
  return printed;
}

async function printGuide(browser: Browser, folder: string, file: string): Promise<PrintedGuide> {
  const guide = readFileSync(join(folder, file), 'utf8');
  const root = parse(guide);
  const locale = root.querySelector('html')?.getAttribute('lang');
  // The site's own address, which links out of the document then have in the PDF too.
  const address = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const day = root.querySelector('.book')?.getAttribute('data-reviewed');
  const forms = root.querySelectorAll('.chapter:has(.paper)').map(({ id }) => id);
  if (locale === undefined || address === undefined)
    throw new Error(`${file} lacks its language or its address.`);

  const afterEmpty = new Set<string>();
  let places: Readonly<Record<string, number>> = {};
  for (let round = 1; round <= mostRounds; round += 1) {
    const { html, unknown } = forPaper(guide, { afterEmpty, places });
    const bytes = withoutMachine(await print(browser, folder, new URL(address), html), day);
    const found = await placesIn(bytes);
    // Taken out to be sent, a form that begins on the back of a sheet would take the end of something else along.
    const onBack = forms.find((id) => (found.places[id] ?? 1) % 2 === 0);
    if (onBack !== undefined) afterEmpty.add(onBack);
    else if (JSON.stringify(found.places) === JSON.stringify(places)) {
      if (unknown.length > 0) throw new Error(`${file} leads to no page: ${unknown.join(', ')}.`);
      return { locale, bytes, pages: found.pages };
    }
    places = found.places;
  }
  throw new Error(`${file}: after ${mostRounds} rounds the page numbers still move.`);
}

async function print(browser: Browser, folder: string, { href, pathname }: URL, html: string) {
  const page = await browser.newPage();
  try {
    await showFolder(page, folder, { [pathname]: html });
    await page.goto(href);
    await useBookFonts(page);
    return await page.pdf({ format: 'Letter', tagged: true, outline: true, printBackground: true });
  } finally {
    await page.close();
  }
}
