import type { Words } from './i18n/words.ts';

/**
 * A link that begins a mail in the reader's own mail program, for whoever sees what should be said otherwise and has no
 * account. Nothing is kept here. Its place is a page that holds nothing of the reader's own: on a form it could be taken
 * for a way to write to the office.
 *
 * @param to who gets it.
 * @param page the whole address of the page.
 */
export function suggestionMail(
  to: string,
  page: string,
  { link, where, instead }: Words['footer']['suggest'],
): string {
  const body = `${page}\n\n${where}\n\n${instead}\n`;
  return `mailto:${to}?subject=${encodeURIComponent(link)}&body=${encodeURIComponent(body)}`;
}
