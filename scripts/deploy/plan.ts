import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';
import { environmentNamed, environments, type EnvironmentName } from './environment-name.ts';

/** What a deployment was asked to do. */
export interface Plan {
  readonly environment: EnvironmentName;
  /** All that needs no account, and nothing that changes one. */
  readonly dryRun: boolean;
  /** Of a preview: what its address begins with, as in `pr-12`. Without one, it stands at the preview's own address. */
  readonly name?: string;
}

const usage =
  'Write: npm run deploy -- [--dry-run] [--env staging | --env editor | --env preview --name pr-12]. Nothing else is taken.';

/**
 * Reads the arguments of `npm run deploy`. Nothing is handed on to wrangler: what is deployed stands in wrangler.toml, where
 * it was read and tested, and no `--var` changes it on the way.
 *
 * @throws Refusal for every other argument.
 */
export function readPlan(args: readonly string[]): Plan {
  const options = {
    env: { type: 'string' },
    name: { type: 'string' },
    'dry-run': { type: 'boolean' },
  } as const;
  const { env, name, 'dry-run': dryRun = false } = readArguments(args, options, usage).values;
  const environment = environmentNamed(env, environments);
  if (name === undefined) return { environment, dryRun };
  if (environment !== 'preview') throw new Refusal(usage);
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name)) {
    throw new Refusal('--name takes up to 31 small letters, digits and hyphens, a letter first.');
  }
  return { environment, dryRun, name };
}
