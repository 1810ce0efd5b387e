import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** The languages of the site, by their folders. English is the one without a prefix. */
export const languages = readdirSync(join(root, 'site', 'src', 'content'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
