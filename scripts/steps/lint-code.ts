import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';
import { cacheFolder } from './cache-folder.ts';
import { command, type Step } from './step.ts';

/** Files that are as they were when they passed are passed over: of a clone, none. */
const cache = (name: string) => [
  ...['--cache', '--cache-strategy', 'content'],
  ...['--cache-location', join(cacheFolder, name)],
];

/** Prettier over everything: `--check`, or `--write`. */
export function formatCode(how: '--check' | '--write'): Step {
  return command('format', 'prettier', how, ...cache('prettier'), '.');
}

/**
 * ESLint over everything. Its rules read types, and those of the content are written by Astro: a clone in which nothing was
 * checked or built yet has none.
 */
export function lintCode(...options: readonly string[]): Step {
  return {
    name: 'lint',
    run: async () => {
      if (!existsSync(join(root, '.astro', 'types.d.ts'))) {
        const written = await runCommand(['astro', 'sync']);
        if (!written.ok) return written;
      }
      return runCommand(['eslint', ...cache('eslint'), ...options, '.']);
    },
  };
}
