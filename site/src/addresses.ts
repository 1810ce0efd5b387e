import { forms } from '../../worker/forms/index.ts';

/** Where things are, as written for the default locale. Other locales put `/<locale>` before it. */

export function pageAddress(slug: string): string {
  return slug === 'home' ? '/' : `/${slug}/`;
}

export function formAddress(kind: string) {
  return { kind, form: `/${kind}/`, check: `/${kind}/check/`, received: `/${kind}/received/` };
}

export const formAddresses = forms.map(({ kind }) => formAddress(kind));

/** The folder of the pages for when something goes wrong. */
export const problemsAddress = '/problem/';

/** An address in one locale. */
export function inLocale(address: string, locale: string, defaultLocale: string): string {
  return locale === defaultLocale ? address : `/${locale}${address}`;
}
