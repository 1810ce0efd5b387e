import { readLanguages } from '../scripts/content/read-languages.ts';

const { source, all } = readLanguages('.');

/** The languages of this site by their letters, the one that stands at `/` first. */
export const languages: readonly string[] = [source, ...all.filter((each) => each !== source)];

const homeOf = (locale: string) => (locale === source ? '/' : `/${locale}/`);

/** The first page in each language: `/`, `/es/`. */
export const homes: readonly string[] = languages.map(homeOf);

/** An address in each language: `/faq/`, `/es/faq/`. */
export const inEach = (address: string): readonly string[] =>
  homes.map((home) => home + address.slice(1));

/**
 * Of rows for several languages, those whose language this site has: a program of another state may have fewer.
 *
 * @param rows a language or an address each, or what begins with one: `es`, `/es/faq/`.
 */
export function here<R extends string | readonly [string, ...unknown[]]>(
  rows: readonly R[],
): readonly R[] {
  return rows.filter((row) => {
    const [first] = typeof row === 'string' ? [row] : row;
    const locale = /^(?:([a-z]{2})$|\/([a-z]{2})\/)/.exec(first)?.slice(1).find(Boolean);
    return locale === undefined || languages.includes(locale);
  });
}
