import type { SiteFile } from '../../../worker/desk/from-site.ts';
import { isChoice, type Field } from '../../../worker/forms/definition.ts';
import { forms } from '../../../worker/forms/index.ts';

/** A field in the words of no language, so that no test depends on those of the site. */
const inCodes = (field: Field) => ({
  label: `Question ${field.name}`,
  options: Object.fromEntries(
    (isChoice(field) ? field.options : []).map((name) => [name, [{ words: `Option ${name}` }]]),
  ),
});

/** What the site tells the desk. */
export const siteFile: SiteFile = {
  program: 'VOD',
  environment: '',
  style: '/_astro/desk.css',
  locales: ['en', 'es'],
  questions: Object.fromEntries(
    forms.map(({ kind, fields }) => [
      kind,
      Object.fromEntries(fields.map((field) => [field.name, inCodes(field)])),
    ]),
  ) as SiteFile['questions'],
};

const files: Readonly<Record<string, () => Response>> = {
  '/coordinator/desk.json': () => Response.json(siteFile),
  '/edit/': () => page('<title>edit</title>'),
  '/edit/editor.js': () => page('open();'),
};

const page = (html: string) =>
  new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** The files behind Access, before those of the site. */
export function deskSite(site: Fetcher): Fetcher {
  return {
    fetch(input: RequestInfo | URL, init?: RequestInit) {
      const file = files[new URL(new Request(input, init).url).pathname];
      return file ? Promise.resolve(file()) : site.fetch(input, init);
    },
  } as unknown as Fetcher;
}
