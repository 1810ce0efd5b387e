import { i18n } from 'astro:config/server';
import { inLocale } from './addresses.ts';
import { directionOf } from './direction.ts';
import { wordsIn } from './i18n/index.ts';
import type { Words } from './i18n/words.ts';
import { programIn, type Program } from './program.ts';

if (!i18n) throw new Error('astro.config.mjs: set i18n.');

export const { defaultLocale } = i18n;
export const locales = i18n.locales.map((locale) =>
  typeof locale === 'string' ? locale : locale.path,
);

/** The value of a `[...locale]` parameter: the default locale has no part in the address. */
export function localeParam(locale: string): string | undefined {
  return locale === defaultLocale ? undefined : locale;
}

/** What every component needs to know about the page it stands on. */
export interface PageContext {
  readonly locale: string;
  /** The page's address without its locale. */
  readonly address: string;
  readonly words: Words;
  readonly program: Program;
  /** The direction of a number or an address on a page that is written from the right: there as elsewhere, from the left. */
  readonly ltr: 'ltr' | undefined;
  /** An address in this page's language. */
  readonly to: (address: string) => string;
}

export async function pageContext({ pathname }: URL): Promise<PageContext> {
  const [, first = ''] = pathname.split('/');
  const locale = first !== defaultLocale && locales.includes(first) ? first : defaultLocale;
  const program = await programIn(locale);
  return {
    locale,
    address: locale === defaultLocale ? pathname : pathname.slice(locale.length + 1),
    words: wordsIn(locale, program),
    program,
    ltr: directionOf(locale) === 'rtl' ? 'ltr' : undefined,
    to: (address) => inLocale(address, locale, defaultLocale),
  };
}
