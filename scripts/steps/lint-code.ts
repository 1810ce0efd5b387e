import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';
import type { Step } from './step.ts';

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
      return runCommand(['eslint', ...options, '.']);
    },
  };
}
