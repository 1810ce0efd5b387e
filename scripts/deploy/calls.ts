import type { Call } from '../process/wrangler.ts';
import type { Environment } from './environment.ts';
import { wranglerName } from './environment-name.ts';
import type { Plan } from './plan.ts';

/** Makes note of how the database stood, so that a migration can be taken back. */
export const bookmarkCall = ({ environment }: Plan): Call => ({
  args: ['d1', 'time-travel', 'info', 'DB', `--env=${wranglerName(environment)}`],
});

/** Brings the deployed database to the shape that the Worker needs. Every migration leaves what the last Worker reads. */
export const migrateCall = ({ environment }: Plan): Call => ({
  args: ['d1', 'migrations', 'apply', 'DB', '--remote', `--env=${wranglerName(environment)}`],
});

/** Uploads files and Worker, and sets address and cron. */
export function uploadCall({ environment, name }: Plan, { vars }: Environment): Call {
  const env = `--env=${wranglerName(environment)}`;
  if (environment !== 'preview') {
    return { args: ['deploy', env, '--domain', new URL(vars.SITE_URL ?? '').hostname] };
  }
  return {
    args:
      name === undefined ? ['deploy', env] : ['versions', 'upload', env, '--preview-alias', name],
  };
}
