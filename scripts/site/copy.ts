import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** What a build of the site reads of this project, besides its packages. */
const parts = [
  ...['site', 'worker', 'astro.config.mjs'],
  ...['wrangler.toml', 'package.json', 'tsconfig.json'],
  'docs/launch-checklist.yaml',
];

/**
 * Copies what the site is built from into a folder, and links the packages there, so that a build of it changes nothing here.
 *
 * @param more other parts of the project, such as `scripts`.
 */
export function copySite(folder: string, more: readonly string[] = []): void {
  for (const part of [...parts, ...more])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
