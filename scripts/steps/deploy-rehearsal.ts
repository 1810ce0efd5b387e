import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, type Outcome } from '../process/run-command.ts';
import type { Step } from './step.ts';
import { keepsWords, wranglerName, type EnvironmentName } from '../deploy/environment-name.ts';

async function inTemporaryFolder(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All migrations, from the first on, in a database that is not there yet. */
const migrations: Step = {
  name: 'deploy: migrations, from none',
  run: () =>
    inTemporaryFolder((folder) =>
      runCommand([
        ...(['wrangler', 'd1', 'migrations', 'apply', 'DB', '--local'] as const),
        ...['--env=', '--persist-to', folder],
      ]),
    ),
};

function upload(environment: EnvironmentName): Step {
  return {
    name: `deploy: ${environment}, not sent`,
    run: () =>
      inTemporaryFolder((folder) =>
        runCommand([
          ...(['wrangler', 'deploy', '--dry-run', '--outdir', folder] as const),
          `--env=${wranglerName(environment)}`,
        ]),
      ),
  };
}

/** What of a deployment needs no account, once the site is built. */
export function rehearsal(names: readonly EnvironmentName[]): readonly Step[] {
  const keeps = names.some(keepsWords);
  return [...(keeps ? [migrations] : []), ...names.map(upload)];
}
