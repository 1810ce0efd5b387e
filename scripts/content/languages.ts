import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';

/** From the project's folder; each folder in it is a language. */
export const contentFolder = 'site/src/content';

export interface Languages {
  /** The language that is written first and that the others follow. It stands at `/`. */
  readonly source: string;
  readonly all: readonly string[];
}

export function readLanguages(root: string): Languages {
  const { vars } = parse(readFileSync(join(root, 'wrangler.toml'), 'utf8')) as {
    vars: { DEFAULT_LOCALE: string };
  };
  const all = readdirSync(join(root, contentFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return { source: vars.DEFAULT_LOCALE, all };
}

/** A language by its English name, as in "Spanish". */
export function nameOfLanguage(locale: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
}
