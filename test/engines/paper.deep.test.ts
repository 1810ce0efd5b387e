import { describe, expect, it } from 'vitest';
import { openPdf } from '../../scripts/guide/read-pdf.ts';
import { homes, inEach } from '../languages.ts';
import { pageAt } from '../site/built-site.ts';
import { engines } from './engines.ts';
import { go } from './steps.ts';
import { session, visitsAllIn } from './visit.ts';

const [home = '/'] = homes;

interface Line {
  readonly text: string;
  /** From the left edge of the sheet and from its foot, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Prints what is shown, and reads the sheets again: the words of each, with where they stand. */
async function printed(): Promise<readonly (readonly Line[])[]> {
  const pdf = await openPdf(await session.print());
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width }];
      });
    }),
  );
  await pdf.loadingTask.destroy();
  return sheets;
}

/** Letters alone: a PDF may part a word within it, as at a ligature. */
const lettersOf = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '');

const wordsOf = (sheet: readonly Line[] = []) => lettersOf(sheet.map(({ text }) => text).join(''));

/** How much of the sheet's width the words take: Letter is 612 points wide. */
const widthOf = (sheets: readonly (readonly Line[])[]) => {
  const lines = sheets.flat();
  return Math.max(...lines.map(({ x, width }) => x + width)) - Math.min(...lines.map(({ x }) => x));
};

describe.each(engines)('what $name prints from a wide window', (engine) => {
  visitsAllIn(engine, { size: { width: 1280, height: 900 } });

  it.each(inEach('/process/'))('takes the width of the sheet and few sheets: %s', async (path) => {
    await go(path);
    const sheets = await printed();
    expect(widthOf(sheets)).toBeGreaterThan(380);
    expect(sheets.length).toBeLessThanOrEqual(3);
  });

  it('has in the guide every term, and each chapter on a sheet of its own', async () => {
    const path = `${home}guide/`;
    await go(path);
    const sheets = await printed();
    const words = sheets.map(wordsOf);
    const told = (selector: string) =>
      pageAt(path)
        ?.document.querySelectorAll(selector)
        .map((element) => element.innerText) ?? [];
    const terms = told('.glossary dt').map((term) => lettersOf(term.split(' (')[0] ?? ''));
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.filter((term) => !words.join('').includes(term))).toEqual([]);
    const chapters = told('.chapter > h2');
    expect(chapters.length).toBeGreaterThan(5);
    const openings = words.map((sheet) => sheet.slice(0, 200));
    expect(
      chapters.filter((name) => !openings.some((one) => one.includes(lettersOf(name)))),
    ).toEqual([]);
  });
});
