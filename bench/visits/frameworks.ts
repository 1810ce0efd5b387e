import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { bench } from '../folders.ts';
import type { Page } from './pages.ts';

const packages = join(bench, 'node_modules');

/** Gives plain elements the classes that a framework's own guidance gives them. */
function classed({ main }: Page, classes: Readonly<Record<string, string>>): string {
  const copy = parse(main.toString());
  for (const [selector, names] of Object.entries(classes))
    for (const element of copy.querySelectorAll(selector)) element.setAttribute('class', names);
  return copy.toString();
}

const govukClasses = {
  h1: 'govuk-heading-xl',
  h2: 'govuk-heading-l',
  h3: 'govuk-heading-m',
  p: 'govuk-body',
  a: 'govuk-link',
  ul: 'govuk-list govuk-list--bullet',
  ol: 'govuk-list govuk-list--number',
  label: 'govuk-label',
  'input[type="text"], input[type="email"], input[type="tel"]': 'govuk-input',
  textarea: 'govuk-textarea',
  fieldset: 'govuk-fieldset',
  legend: 'govuk-fieldset__legend',
  button: 'govuk-button',
  table: 'govuk-table',
};

const head = ({ locale, title, description }: Page, classes: string) =>
  `<!doctype html><html lang="${locale}"${classes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><meta name="description" content="${description}">`;

const links = (locale: string, classes: string) =>
  ['process', 'benefits', 'faq', 'resources', 'contact', 'interest']
    .map(
      (name) =>
        `<li class="${classes}"><a href="${locale === 'es' ? '/es' : ''}/${name}/">${name}</a></li>`,
    )
    .join('');

/** A page on the whole CSS and script of govuk-frontend, as its page template has them. */
const govuk = (page: Page) =>
  `${head(page, ' class="govuk-template"')}<link rel="stylesheet" href="/govuk/govuk-frontend.min.css"></head><body class="govuk-template__body"><script>document.body.className += ' js-enabled govuk-frontend-supported';</script><a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a><section class="govuk-service-navigation" data-module="govuk-service-navigation"><div class="govuk-width-container"><nav><ul class="govuk-service-navigation__list">${links(page.locale, 'govuk-service-navigation__item')}</ul></nav></div></section><div class="govuk-width-container"><main class="govuk-main-wrapper" id="main">${classed(page, govukClasses)}</main></div><script type="module">import { initAll } from '/govuk/govuk-frontend.min.js'; initAll()</script></body></html>`;

/** A page on the whole CSS and script of USWDS, as its guide for developers has them. */
const uswds = (page: Page) =>
  `${head(page, '')}<script src="/uswds/js/uswds-init.min.js"></script><link rel="stylesheet" href="/uswds/css/uswds.min.css"></head><body><a class="usa-skipnav" href="#main">Skip to main content</a><header class="usa-header usa-header--basic"><div class="usa-nav-container"><nav class="usa-nav"><ul class="usa-nav__primary">${links(page.locale, 'usa-nav__primary-item')}</ul></nav></div></header><main class="grid-container usa-prose" id="main">${classed(page, { form: 'usa-form', label: 'usa-label', input: 'usa-input', textarea: 'usa-textarea', button: 'usa-button' })}</main><script src="/uswds/js/uswds.min.js"></script></body></html>`;

async function write(folder: string, pages: readonly Page[], make: (page: Page) => string) {
  for (const page of pages) {
    const file = join(folder, page.path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, make(page));
  }
}

/** Writes the same pages on govuk-frontend. */
export async function writeGovuk(folder: string, pages: readonly Page[]): Promise<void> {
  const dist = join(packages, 'govuk-frontend', 'dist', 'govuk');
  await cp(join(dist, 'assets'), join(folder, 'assets'), { recursive: true });
  for (const file of ['govuk-frontend.min.css', 'govuk-frontend.min.js'])
    await cp(join(dist, file), join(folder, 'govuk', file));
  await write(folder, pages, govuk);
}

/** Writes the same pages on USWDS. */
export async function writeUswds(folder: string, pages: readonly Page[]): Promise<void> {
  const dist = join(packages, '@uswds', 'uswds', 'dist');
  for (const part of ['css', 'js', 'fonts', 'img'])
    await cp(join(dist, part), join(folder, 'uswds', part), { recursive: true });
  await write(folder, pages, uswds);
}
