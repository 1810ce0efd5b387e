import type { Call, Wrangler } from '../process/wrangler.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { envOption, keepsWords, type EnvironmentName } from './environment-name.ts';
import type { Plan } from './plan.ts';
import { refusalsFor } from './refusals.ts';
import { secretRefusals } from './secrets.ts';

/** What a deployment needs of the world around it. */
export interface World {
  /** The project's folder. */
  readonly folder: string;
  readonly shell: NodeJS.ProcessEnv;
  readonly run: Wrangler;
  /** Checks, and builds the site. */
  readonly prepare: () => Promise<boolean>;
  /** What is wrong with what was deployed, or undefined. */
  readonly look: (environment: EnvironmentName, origin: string) => Promise<string | undefined>;
  readonly tell: (line: string) => void;
}

/** The refusals as a list, with how many there are. */
export function listed(refusals: readonly string[]): string {
  const head =
    refusals.length === 1
      ? 'One thing stands against it:'
      : `${refusals.length} things stand against it:`;
  return [head, ...refusals.map((refusal) => `- ${refusal}`)].join('\n');
}

/** The calls that deploy, in their order. */
function callsOf({ environment, name }: Plan, { vars }: Environment): readonly Call[] {
  const env = envOption(environment);
  if (environment === 'preview') {
    const args =
      name === undefined ? ['deploy', env] : ['versions', 'upload', env, '--preview-alias', name];
    return [{ args }];
  }
  const upload = { args: ['deploy', env, '--domain', new URL(vars.SITE_URL ?? '').hostname] };
  if (!keepsWords(environment)) return [upload];
  return [
    // Makes note of how the database stood, so that a migration can be taken back.
    { args: ['d1', 'time-travel', 'info', 'DB', env] },
    // To the shape that the Worker needs. Every migration leaves what the last Worker reads.
    { args: ['d1', 'migrations', 'apply', 'DB', '--remote', env] },
    upload,
  ];
}

/**
 * Deploys, unless something stands against it: nothing is sent before all of that is known.
 * @returns whether it is deployed and does its work.
 */
export async function deploy(plan: Plan, world: World): Promise<boolean> {
  const { folder, shell, run, tell } = world;
  const environment = readEnvironment(folder, plan.environment);
  const refusals = [
    ...refusalsFor(folder, plan.environment, shell),
    ...(keepsWords(plan.environment)
      ? await secretRefusals(run, plan.environment, environment)
      : []),
  ];
  if (refusals.length > 0) {
    tell(`Nothing was deployed. ${listed(refusals)}`);
    return false;
  }
  if (!(await world.prepare())) return false;
  for (const call of callsOf(plan, environment)) tell(await run(call));
  if (plan.environment === 'preview') return true;
  const wrong = await world.look(plan.environment, environment.vars.SITE_URL ?? '');
  tell(wrong ?? `Deployed: ${environment.vars.SITE_URL ?? ''}`);
  return wrong === undefined;
}
