import { forms } from '../../worker/forms/index.ts';

/** Where things are, as written for the default locale. Other locales put `/<locale>` before it. */

export function pageAddress(slug: string): string {
  return slug === 'home' ? '/' : `/${slug}/`;
}

export function formAddress(kind: string) {
  return {
    kind,
    form: `/${kind}/`,
    check: `/${kind}/check/`,
    received: `/${kind}/received/`,
    /** To print, and to fill in by hand. */
    print: `/${kind}/print/`,
  };
}

export const formAddresses = forms.map(({ kind }) => formAddress(kind));

/** Whether somebody writes at an address, or prints what to write on. */
export function isForm(address: string): boolean {
  return formAddresses.some(({ form, print }) => address === form || address === print);
}

/** The page of questions and answers, which has words alone. */
export const questionsAddress = pageAddress('faq');

/** The whole site as one document to print. */
export const guideAddress = '/guide/';

/** The folder of the pages for when something goes wrong. */
export const problemsAddress = '/problem/';

/** Where somebody comes back to what they sent. What lies under it is one person's. */
export const requestAddress = '/request/';

/** Where the page of the editor is built, for every language; integrations/editor.ts puts it on an origin of its own. */
export const editAddress = '/edit/';

/** Where what its preview is made of is built, in each language. */
export const previewAddress = `${editAddress}preview/`;

/** The quick exit: the same in every language, and the Worker's. */
export const exitAddress = '/exit';

/** An address in one locale. */
export function inLocale(address: string, locale: string, defaultLocale: string): string {
  return locale === defaultLocale ? address : `/${locale}${address}`;
}
