import { join, resolve } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';
import { root } from '../root.ts';

/** Which pictures to take. */
export type Plan =
  | { readonly of: 'desk' }
  | {
      readonly of: 'pages';
      /** Where they go. */
      readonly folder: string;
      /** Only views whose name has this in it. */
      readonly only: string;
    };

const usage =
  'This takes `-- --pages`, a folder after it, and `--only` with a part of a name, as in `npm run screenshots -- --pages pictures --only faq`.';

/**
 * Reads the arguments of `npm run screenshots`: none for the pictures of the coordinator's guide.
 *
 * @throws Refusal for every other argument.
 */
export function readPlan(args: readonly string[]): Plan {
  const [what, ...rest] = args;
  if (what === undefined) return { of: 'desk' };
  if (what !== '--pages') throw new Refusal(usage);
  const folder = rest[0]?.startsWith('--') === false ? rest.shift() : undefined;
  const [option, only = '', ...more] = rest;
  if (more.length > 0 || (option !== undefined && (option !== '--only' || only === '')))
    throw new Refusal(usage);
  return {
    of: 'pages',
    folder: folder === undefined ? join(root, '.state', 'screenshots') : resolve(folder),
    only,
  };
}
