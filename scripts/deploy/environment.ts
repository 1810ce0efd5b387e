import { join } from 'node:path';
import { unstable_readConfig, type Unstable_Config } from 'wrangler';
import { wranglerName, type EnvironmentName } from './environment-name.ts';

/** The variables of the Worker that scripts read; `worker/config.ts` checks all of them. */
export interface Vars {
  readonly SITE_URL?: string;
  readonly FORMS_OPEN?: string;
  readonly NOTICE_FROM?: string;
  readonly NOTICE_TO?: string;
  readonly NOTICE_SECOND_TO?: string;
  readonly ACCESS_AUDIENCE?: string;
  readonly MEMBERS?: readonly { readonly email?: string; readonly role?: string }[];
}

/** One environment as wrangler itself reads it, with what it inherits. */
export type Environment = Omit<Unstable_Config, 'vars'> & { readonly vars: Vars };

/** Reads an environment of the `wrangler.toml` in a folder. */
export function readEnvironment(folder: string, environment: EnvironmentName): Environment {
  const config = join(folder, 'wrangler.toml');
  // That a preview lacks what production has is its purpose, and no warning.
  const options = { hideWarnings: true };
  return unstable_readConfig({ config, env: wranglerName(environment) }, options) as Environment;
}
