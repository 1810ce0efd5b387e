import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';
import { command, type Step } from './step.ts';

/** Prettier over everything: `--check`, or `--write`. Files that are as they were when they passed are passed over: of a clone, none. */
export function formatCode(how: '--check' | '--write'): Step {
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location'];
  return command('format', 'prettier', how, ...cache, 'node_modules/.cache/project/prettier', '.');
}

/** The rules of `.stylelintrc.json`: nothing in a style says left or right, so that a page may be written from either side. */
export function readStyles(...options: readonly string[]): Step {
  return command('rules of styles', 'stylelint', ...options, 'site/src/**/*.css');
}

/**
 * The types of all code but that of components, each file by the nearest tsconfig.json, and the rules of `.oxlintrc.json`.
 * The types of the content are written by Astro: a clone in which nothing was checked or built yet has none.
 */
export function readCode(...options: readonly string[]): Step {
  return {
    name: 'types and rules of code',
    run: async () => {
      if (!existsSync(join(root, '.astro', 'types.d.ts'))) {
        const written = await runCommand(['astro', 'sync']);
        if (!written.ok) return written;
      }
      return runCommand(['oxlint', ...options, '.']);
    },
  };
}
