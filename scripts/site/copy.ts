import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { inputs } from './staleness.ts';

/**
 * Copies what the site is built from into a folder, and links the packages there, so that a build of it changes nothing here.
 *
 * @param more other parts of the project, such as `scripts`.
 */
export function copySite(folder: string, more: readonly string[] = []): void {
  for (const part of [...inputs, ...more])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
