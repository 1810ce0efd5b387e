import { Refusal } from '../launch/refusal.mjs';
import { takeEnvironment, type EnvironmentName } from './environment-name.ts';

/** What a deployment was asked to do. */
export interface Plan {
  readonly environment: EnvironmentName;
  /** All that needs no account, and nothing that changes one. */
  readonly dryRun: boolean;
  /** Of a preview: what its address begins with, as in `pr-12`. Without one, it stands at the preview's own address. */
  readonly name?: string;
}

const usage =
  'This takes `-- --dry-run`, `-- --env staging`, or `-- --env preview --name pr-12`, and nothing else.';

/**
 * Reads the arguments of `npm run deploy`. Nothing is handed on to wrangler: what is deployed stands in wrangler.toml, where
 * it was read and tested, and no `--var` changes it on the way.
 *
 * @throws Refusal for every other argument.
 */
export function readPlan(args: readonly string[]): Plan {
  const { environment, rest } = takeEnvironment(args);
  const dryRun = rest.includes('--dry-run');
  const left = rest.filter((arg) => arg !== '--dry-run');
  if (left.length === 0) return { environment, dryRun };
  const [option = '', name = '', ...more] = left;
  if (/^--(?:var|define|secrets-file|keep-vars|name)\b/.test(option) && environment !== 'preview') {
    throw new Refusal(
      `${option} would deploy something else than wrangler.toml says, such as a development identity. Write it there. ${usage}`,
    );
  }
  if (option !== '--name' || more.length > 0 || environment !== 'preview') throw new Refusal(usage);
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name)) {
    throw new Refusal('--name takes up to 31 small letters, digits and hyphens, a letter first.');
  }
  return { environment, dryRun, name };
}
