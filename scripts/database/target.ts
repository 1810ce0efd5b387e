import { takeEnvironment } from '../deploy/environment-name.ts';
import { Refusal } from '../launch/refusal.mjs';
import { readSettings } from '../start/settings.ts';
import type { Target } from './d1.ts';

/**
 * Takes out of the arguments of a command which database it is about: the local one, or with `--remote` the deployed
 * one of production, or of staging with `--env staging`.
 *
 * @throws Refusal for an environment without a database, and for one that is named without `--remote`.
 */
export function takeTarget(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { target: Target; rest: string[] } {
  const { environment, rest } = takeEnvironment(args, ['production', 'staging']);
  const left = rest.filter((arg) => arg !== '--remote');
  if (left.length < rest.length) return { target: { remote: environment }, rest: left };
  if (args.includes('--env')) {
    throw new Refusal(
      `--env is about a deployed database: write \`-- --remote ${args.join(' ')}\`.`,
    );
  }
  return { target: { local: readSettings(env).stateFolder }, rest };
}

/** How a target is asked for, as in `npm run audit -- --remote`. */
export function asArguments(target: Target): string {
  if ('local' in target) return '';
  return target.remote === 'production' ? '-- --remote' : `-- --remote --env ${target.remote}`;
}
