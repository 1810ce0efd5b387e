import { parse } from 'node-html-parser';

/**
 * Writes page numbers into the guide: in its contents at the end of each line, elsewhere after each link that leads to
 * another place in it. The stylesheet shows what is written here; a browser alone can't know the numbers
 * (`target-counter()` of CSS GCPM is not in Chromium).
 *
 * @param numberOf the page on which the element with this id begins; undefined: not known yet.
 */
export function numberPages(
  guideHtml: string,
  numberOf: (id: string) => number | undefined,
): string {
  const root = parse(guideHtml);
  const book = root.querySelector('.book');
  const words = book?.getAttribute('data-page');
  if (!book || words === undefined) throw new Error('The guide has no .book with data-page.');
  for (const link of book.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
    // As wide as most numbers, so that the first round breaks its lines where the last one does.
    const number = String(numberOf(id) ?? '00');
    const alone = link.closest('.guide-contents') !== null;
    link.setAttribute('data-page', alone ? number : words.replace('{page}', number));
  }
  return root.toString();
}
