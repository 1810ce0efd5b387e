import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { contentFolder, type Languages } from '../../site/src/content-rules/languages.ts';

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
