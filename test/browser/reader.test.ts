import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { pages } from '../site/built-site.ts';
import { open, page, visitsAll } from './visit.ts';

/** By what Firefox finds the words of a page for its Reader; that of Safari began as the same. */
const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** What of the page that is shown the Reader leaves out: headings, telephone numbers, and what is read on with them. */
function leftOut(): string[] {
  const { Readability } = window as unknown as {
    Readability: new (document: Document) => {
      parse: () => { title: string; content: string } | null;
    };
  };
  const oneLine = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  const read = new Readability(document.cloneNode(true) as Document).parse();
  const shown = new DOMParser().parseFromString(read?.content ?? '', 'text/html');
  const words = oneLine(`${read?.title ?? ''} ${shown.body.textContent}`);
  const numbers = [...shown.querySelectorAll('[href^="tel:"]')].map((a) => a.getAttribute('href'));
  return [...document.querySelectorAll('main :is(h1, h2, h3, li, dd, p, [href^="tel:"])')]
    .filter((element) => !element.closest('form, nav') && element.checkVisibility())
    .filter((element) =>
      element.matches('a')
        ? !numbers.includes(element.getAttribute('href'))
        : !words.includes(oneLine(element.textContent)),
    )
    .map((element) => oneLine(element.textContent));
}

describe('the Reader of a browser', () => {
  visitsAll();
  // Of a form it makes nothing, nor of a list of links: who comes to one by it finds its heading and the number to call.
  const read = pages.filter(
    ({ address, document }) =>
      address !== '/in-your-language/' && !document.querySelector('form, [data-notice]'),
  );

  it.each(read.map(({ address }) => address))(
    'leaves out nothing that is to be read on %s',
    async (address) => {
      await open(address);
      await page.evaluate(`${readability}; window.Readability = Readability;`);
      expect(await page.evaluate(leftOut)).toEqual([]);
    },
  );
});
