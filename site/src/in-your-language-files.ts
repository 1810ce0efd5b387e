import { glob } from 'astro/loaders';
import { globSync } from 'node:fs';

/** From the project's folder, in which a build runs. */
const folder = './site/src/in-your-language';
const pattern = '*.yaml';

/**
 * Whether there is such a page at all: a program need not have one, and git keeps no empty folder. Astro warns of a collection
 * without files once for each page that asks for it.
 */
export const hasFiles = globSync(pattern, { cwd: folder }).length > 0;

/** Reads them; a tag keeps its case. */
export const readFiles = hasFiles
  ? glob({ base: folder, pattern, generateId: ({ entry }) => entry.replace(/\.yaml$/, '') })
  : () => [];
