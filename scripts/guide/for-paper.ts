import { parse } from 'node-html-parser';

/** What is known of the guide from its last printing. */
export interface Known {
  /** The chapters before which a page is left empty. */
  readonly afterEmpty: ReadonlySet<string>;
  /** The page on which the element with this id begins. */
  readonly places: Readonly<Record<string, number>>;
}

/** The guide of a built site as it is put on paper. @returns also the ids that it leads to and that are on no page known so far. */
export function forPaper(
  guideHtml: string,
  { afterEmpty, places }: Known,
): { readonly html: string; readonly unknown: readonly string[] } {
  const root = parse(guideHtml);
  const book = root.querySelector('.book');
  const { 'data-page': words, 'data-empty': empty = '' } = book?.rawAttributes ?? {};
  if (!book || words === undefined) throw new Error('The guide has no .book with data-page.');

  // Chromium 156 tags `strong` and `em` with types of PDF 2.0 in a file of version 1.4, so that some readers drop their words;
  // `figure` as a picture, around the picture that carries the words for those who do not see it; and it drops the language of
  // words within a line, unless the element has a role (ISO 32000-1, 14.8.4). To be tried again without when it writes PDF 2.0.
  for (const element of book.querySelectorAll('strong, em, figure'))
    element.setAttribute('role', 'none');
  for (const element of book.querySelectorAll('span[lang], small[lang]'))
    element.setAttribute('role', 'generic');

  // Chromium knows no `break-before: recto`. The page says of itself why it is empty, or it would look like a misprint.
  for (const id of afterEmpty)
    root
      .getElementById(id)
      ?.insertAdjacentHTML('beforebegin', `<p class="empty-page">${empty}</p>`);

  // The stylesheet shows what is written here: `target-counter()` of CSS GCPM is not in Chromium.
  const unknown = new Set<string>();
  for (const link of book.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
    if (places[id] === undefined) unknown.add(id);
    // As wide as most numbers, so that the first round breaks its lines where the last one does.
    const number = String(places[id] ?? '00');
    const alone = link.closest('.guide-contents') !== null;
    link.setAttribute('data-page', alone ? number : words.replace('{page}', number));
  }
  return { html: root.toString(), unknown: [...unknown] };
}
