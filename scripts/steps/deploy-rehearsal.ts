import { envOption, keepsWords, type EnvironmentName } from '../deploy/environment-name.ts';
import { runCommand } from '../process/run-command.ts';
import { inTemporaryFolder } from '../process/temporary-folder.ts';
import type { Step } from './run-steps.ts';

/** A call of wrangler that writes into a folder, which goes away. */
const wrangler = (name: string, args: (folder: string) => readonly string[]): Step => ({
  name: `deploy: ${name}`,
  run: () => inTemporaryFolder((folder) => runCommand(['wrangler', ...args(folder)])),
});

/** All migrations, from the first on, in a database that is not there yet. */
const migrations = wrangler('migrations, from none', (folder) => [
  ...['d1', 'migrations', 'apply', 'DB', '--local', '--env='],
  ...['--persist-to', folder],
]);

const upload = (environment: EnvironmentName): Step =>
  wrangler(`${environment}, not sent`, (folder) => [
    ...['deploy', '--dry-run', envOption(environment)],
    ...['--outdir', folder],
  ]);

/** What of a deployment needs no account, once the site is built. */
export function rehearsal(names: readonly EnvironmentName[]): readonly Step[] {
  return [...(names.some(keepsWords) ? [migrations] : []), ...names.map(upload)];
}
