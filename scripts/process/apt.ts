import { runCommand, type Outcome } from './run-command.ts';

/** Installs packages of Debian or Ubuntu, where this is root and there is apt-get. */
export async function installPackages(names: readonly string[]): Promise<Outcome> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await orAbsent(runCommand(['apt-get', 'update', '-q'], env));
  if (!updated.ok) return updated;
  return runCommand(
    ['apt-get', 'install', '-q', '--yes', '--no-install-recommends', ...names],
    env,
  );
}

/** A machine without the tool has failed to install by it, and no more than that. */
export async function orAbsent(outcome: Promise<Outcome>): Promise<Outcome> {
  try {
    return await outcome;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { ok: false, output: error.message };
    }
    throw error;
  }
}
