import { i18n } from 'astro:config/server';
import { inLocale } from './addresses.ts';
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
    to: (address) => inLocale(address, locale, defaultLocale),
  };
}

/** Each language's way to write a day. To make one takes longer than all else that a page does with it. */
const days = new Map<string, Intl.DateTimeFormat>();

/** A day in words: "22 November 2026", "November 22, 2026". */
export function writtenOut(date: Date, locale: string): string {
  const day =
    days.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  days.set(locale, day);
  return day.format(date);
}
