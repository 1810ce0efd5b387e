import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Browser } from 'playwright-core';
import { languageTag } from '../../worker/forms/language-tag.ts';
import { showFolder } from '../chromium/show-folder.ts';
import { useBookFonts } from './book-fonts.ts';
import { forPdf } from './for-pdf.ts';
import { formOnBack, formsIn, withEmptyPages } from './front-of-sheet.ts';
import { withoutMachine } from './metadata.ts';
import { numberPages } from './number-pages.ts';
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
  const html = forPdf(readFileSync(join(folder, file), 'utf8'));
  const root = parse(html);
  const locale = root.querySelector('html')?.getAttribute('lang');
  // The site's own address, which links out of the document then have in the PDF too.
  const address = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const day = root.querySelector('.book')?.getAttribute('data-reviewed');
  if (locale === undefined || address === undefined)
    throw new Error(`${file} lacks its language or its address.`);

  const forms = formsIn(html);
  const afterEmpty = new Set<string>();
  let places: Readonly<Record<string, number>> = {};
  for (let round = 1; round <= mostRounds; round += 1) {
    const unknown = new Set<string>();
    const numbered = numberPages(withEmptyPages(html, afterEmpty), (id) => {
      if (places[id] === undefined) unknown.add(id);
      return places[id];
    });
    const bytes = withoutMachine(await print(browser, folder, new URL(address), numbered), day);
    const found = await placesIn(bytes);
    const onBack = formOnBack(forms, found.places);
    if (onBack !== undefined) afterEmpty.add(onBack);
    else if (JSON.stringify(found.places) === JSON.stringify(places)) {
      if (unknown.size > 0)
        throw new Error(`${file} leads to no page: ${[...unknown].join(', ')}.`);
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
