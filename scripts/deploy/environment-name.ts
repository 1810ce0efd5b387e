import { Refusal } from '../launch/refusal.mjs';

/** Where the service can be deployed to; wrangler.toml says what each is. */
export const environments = ['production', 'staging', 'preview'] as const;
export type EnvironmentName = (typeof environments)[number];

/** What wrangler calls it: production is what stands above all named environments. */
export function wranglerName(environment: EnvironmentName): string {
  return environment === 'production' ? '' : environment;
}

/**
 * Takes `--env <name>` out of the arguments of a command.
 *
 * @throws Refusal when there is no such environment.
 */
export function takeEnvironment(
  args: readonly string[],
  allowed: readonly EnvironmentName[] = environments,
): { environment: EnvironmentName; rest: string[] } {
  const at = args.indexOf('--env');
  if (at === -1) return { environment: 'production', rest: [...args] };
  const environment = allowed.find((name) => name === args[at + 1]);
  if (environment) return { environment, rest: args.toSpliced(at, 2) };
  throw new Refusal(`--env takes one of ${allowed.join(', ')}.`);
}
