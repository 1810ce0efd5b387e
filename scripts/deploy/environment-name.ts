import { Refusal } from '../launch/refusal.mjs';

/** Where the service can be deployed to; wrangler.toml says what each is. */
export const environments = ['production', 'staging', 'editor', 'preview'] as const;
export type EnvironmentName = (typeof environments)[number];

/** Those that keep what people send: each has a database, mail and keys. */
export type ServiceName = 'production' | 'staging';

/** Whether an environment keeps what people send. */
export function keepsWords(environment: EnvironmentName): environment is ServiceName {
  return environment === 'production' || environment === 'staging';
}

/** What wrangler calls it: production is what stands above all named environments. */
export function wranglerName(environment: EnvironmentName): string {
  return environment === 'production' ? '' : environment;
}

/** The option by which wrangler is told it: without one, it would take what a variable of the shell names. */
export function envOption(environment: EnvironmentName): string {
  return `--env=${wranglerName(environment)}`;
}

/** What `npm run vod -- …` takes for it, with a space before; nothing for production. */
export function optionFor(environment: EnvironmentName): string {
  return environment === 'production' ? '' : ` --env ${environment}`;
}

/** The command that deploys it. */
export function deployCommand(environment: EnvironmentName): string {
  const option = optionFor(environment);
  return option === '' ? 'npm run deploy' : `npm run deploy --${option}`;
}

/**
 * The environment that `--env` names; production where it is left out.
 *
 * @throws Refusal when there is no such environment.
 */
export function environmentNamed<Name extends EnvironmentName>(
  env: string | undefined,
  allowed: readonly Name[],
): Name | 'production' {
  const found = env === undefined ? 'production' : allowed.find((name) => name === env);
  if (found) return found;
  throw new Refusal(`--env takes one of ${allowed.join(', ')}.`);
}
