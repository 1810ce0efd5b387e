import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const faces = [
  ['normal', 400, '400Regular/NotoSerif_400Regular'],
  ['italic', 400, '400Regular_Italic/NotoSerif_400Regular_Italic'],
  ['normal', 600, '600SemiBold/NotoSerif_600SemiBold'],
] as const;

/** A font of the package as a style that needs no server. */
function faceOf([style, weight, file]: (typeof faces)[number]): string {
  const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-serif/${file}.ttf`));
  const data = readFileSync(path, 'base64');
  return `@font-face{font-family:book;font-style:${style};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
}

/**
 * Room for letters that are taller than their line. Without it those of a heading at the top of a page reach into the page
 * before, and Chromium writes its words into the bookmarks twice.
 */
const roomAbove = '.book :is(h1,h2,h3,h4){padding-block-start:.25em}';

/**
 * Sets the guide in letters that every machine has which prints it, so that its pages break alike everywhere. They are for the
 * PDF alone: a visitor downloads none. Chromium writes TrueType into a PDF as it is, and draws other outlines again for each file.
 */
export async function useBookFonts(page: Page): Promise<void> {
  const rules = faces.map(faceOf).join('');
  await page.addStyleTag({ content: `${rules}${roomAbove}:root{--serif:book,serif!important}` });
  await page.evaluate('Promise.all([...document.fonts].map((face) => face.load())).then(() => 0)');
}
