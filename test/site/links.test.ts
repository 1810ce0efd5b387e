import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { languageTag } from '../../worker/forms/language-tag.ts';
import { languages } from '../languages.ts';
import { fileAt, pageAt, pages, siteUrl, workerAddresses, type Page } from './built-site.ts';

const leading = ['href', 'action', 'formaction', 'src'];

/** Every address that the page leads to or loads within the site. */
function internalLinks({ address, document }: Page): URL[] {
  const elements: HTMLElement[] = document.querySelectorAll(
    leading.map((name) => `[${name}]`).join(),
  );
  const written = elements.flatMap((element) => leading.map((name) => element.getAttribute(name)));
  const shared = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
  return [...written, shared]
    .filter((link) => link !== undefined)
    .map((link) => new URL(link, siteUrl + address))
    .filter(({ origin }) => origin === siteUrl);
}

const digitsOf = (number: string) => number.replace(/\D/g, '');

/** The links whose words are a number that is another than the one they dial, with the country's 1 before it or not. */
function dialsAnother({ document }: Page): string[] {
  return document.querySelectorAll('a[href^="tel:"]').flatMap((link) => {
    const shown = digitsOf(link.innerText);
    const dialled = digitsOf(link.getAttribute('href') ?? '');
    const fits =
      shown === '' || dialled.replace(/^1(?=\d{10})/, '') === shown.replace(/^1(?=\d{10})/, '');
    return fits ? [] : [`${link.innerText} dials ${dialled}`];
  });
}

const localeOf = (path: string) => languages.find((locale) => path.startsWith(`/${locale}/`));

/** Links to a page of another language that do not say so. */
function intoAnotherLanguage({ address, document }: Page): string[] {
  return document
    .querySelectorAll('a[href^="/"]:not([hreflang]), form[action^="/"]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '')
    .filter((link) => link !== '/exit' && link.endsWith('/'))
    .filter((link) => localeOf(link) !== localeOf(address));
}

/** Takes a form and has no page of its own. */
const onlyTakes = new RegExp(`^(?:/${languageTag})?/request/change/$`);

function isServed({ pathname }: URL): boolean {
  return (
    fileAt(pathname) !== undefined || workerAddresses.includes(pathname) || onlyTakes.test(pathname)
  );
}

function hasTarget({ pathname, hash }: URL): boolean {
  const id = decodeURIComponent(hash.slice(1));
  return pageAt(pathname)?.document.getElementById(id) !== null;
}

describe.each(pages)('$address', (page) => {
  const links = internalLinks(page);

  it('leads nowhere that does not exist', () => {
    const dead = links.filter((link) => !isServed(link));
    expect(dead.map(({ pathname }) => pathname)).toEqual([]);
  });

  it('leads to no page of another language but by a link that says so', () => {
    expect(intoAnotherLanguage(page)).toEqual([]);
  });

  it('dials the number that it shows', () => {
    expect(dialsAnother(page)).toEqual([]);
  });

  it('leads to no place in a page that does not exist', () => {
    const dead = links.filter((link) => link.hash !== '' && isServed(link) && !hasTarget(link));
    expect(dead.map(({ pathname, hash }) => pathname + hash)).toEqual([]);
  });
});
