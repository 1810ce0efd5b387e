import { takeEnvironment, type EnvironmentName } from '../deploy/environment-name.ts';
import { Refusal } from '../launch/refusal.mjs';

/** What `npm run provision` was asked to do. */
export interface ProvisionPlan {
  readonly environment: Exclude<EnvironmentName, 'preview'>;
  /** Shows the calls and makes none. */
  readonly print: boolean;
}

/** @throws Refusal for arguments that it does not take. */
export function readProvisionPlan(args: readonly string[]): ProvisionPlan {
  const { environment, rest } = takeEnvironment(args, ['production', 'staging']);
  const print = rest[0] === '--print';
  if (rest.length === (print ? 1 : 0) && environment !== 'preview') return { environment, print };
  throw new Refusal('This takes `-- --print`, `-- --env staging`, and nothing else.');
}
