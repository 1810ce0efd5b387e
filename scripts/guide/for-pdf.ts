import { parse } from 'node-html-parser';

/**
 * Helps Chromium to tag the guide in a way that every reader of PDF knows (ISO 32000-1, 14.8.4). Seen with Chromium 156;
 * to be tried again without when it writes PDF 2.0.
 *
 * - It tags `strong` and `em` with types that came with PDF 2.0, in a file of version 1.4: some readers drop their words.
 * - It tags `figure` as a picture, around the picture that carries the words for those who do not see it.
 * - It drops the language of words within a line, unless the element has a role.
 */
export function forPdf(guideHtml: string): string {
  const root = parse(guideHtml);
  for (const element of root.querySelectorAll('.book strong, .book em, .book figure'))
    element.setAttribute('role', 'none');
  for (const element of root.querySelectorAll('.book span[lang], .book small[lang]'))
    element.setAttribute('role', 'generic');
  return root.toString();
}
