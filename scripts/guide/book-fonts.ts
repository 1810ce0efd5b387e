import type { Page } from 'playwright-core';
import { fontFace } from '../chromium/font-face.ts';

const faces = [
  [
    'normal',
    400,
    import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2'),
  ],
  [
    'italic',
    400,
    import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-400-italic.woff2'),
  ],
  [
    'normal',
    600,
    import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-600-normal.woff2'),
  ],
] as const;

/**
 * Sets the guide in letters that every machine has which prints it, so that its pages break alike everywhere. They are for the
 * PDF alone: a visitor downloads none. Chromium writes TrueType into a PDF as it is, and draws other outlines anew for each file.
 */
export async function useBookFonts(page: Page): Promise<void> {
  const rules = faces.map(([style, weight, file]) => fontFace('book', style, weight, file));
  await page.addStyleTag({ content: `${rules.join('')}:root{--serif:book,serif!important}` });
  await page.evaluate('Promise.all([...document.fonts].map((face) => face.load())).then(() => 0)');
}
