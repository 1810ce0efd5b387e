import { readdirSync } from 'node:fs';
import { languageTag } from '../../worker/forms/language-tag.ts';

/** Templates that nobody is served as they stand: the Worker fills them in. */
const templates = new RegExp(
  `^coordinator/|/check/|^(?:${languageTag}/)?request/(?:change|status|withdraw)|404`,
);

/** The addresses of all pages of a built site that are served as they stand, such as `/faq/`. */
export function addressesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !templates.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();
}
