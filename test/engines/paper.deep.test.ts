import { beforeAll, describe, expect, it } from 'vitest';
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
        return [{ text: item.str, x, y, width: item.width as number }];
      });
    }),
  );
  await pdf.loadingTask.destroy();
  return sheets;
}

const wordsOf = (sheet: readonly Line[] = []) =>
  sheet
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

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
    expect(widthOf(sheets)).toBeGreaterThan(450);
    expect(sheets.length).toBeLessThanOrEqual(3);
  });

  describe('of the guide', () => {
    const guide = `${home}guide/`;
    let sheets: Awaited<ReturnType<typeof printed>>;
    beforeAll(async () => {
      await go(guide);
      sheets = await printed();
    });

    it('has every term of the glossary', () => {
      const words = sheets.map(wordsOf).join(' ');
      const terms = pageAt(guide)
        ?.document.querySelectorAll('.glossary dt')
        .map((term) => term.innerText.replaceAll(/\s+/g, ' ').trim().split(' (')[0] ?? '');
      expect(terms?.length).toBeGreaterThan(5);
      expect(terms?.filter((term) => !words.includes(term))).toEqual([]);
    });

    it('begins each chapter on a sheet of its own', () => {
      const chapters = pageAt(guide)
        ?.document.querySelectorAll('.chapter > h2')
        .map((heading) => heading.innerText.replaceAll(/\s+/g, ' ').trim());
      expect(chapters?.length).toBeGreaterThan(5);
      const first = sheets.map((sheet) => wordsOf(sheet).slice(0, 200));
      expect(chapters?.filter((name) => !first.some((words) => words.includes(name)))).toEqual([]);
    });
  });
});
