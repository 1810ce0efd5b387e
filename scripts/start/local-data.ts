import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localKeyName } from '../../worker/seal/key-ring.ts';
import { Refusal, sentenceInOutput } from '../launch/refusal.mjs';
import { runCommand } from '../process/run-command.ts';
import { keepSecrets } from '../secrets-file.ts';

/** Makes the secrets of the local Worker once. @returns the path of the file, for wrangler to read. */
export async function localSecrets(stateFolder: string): Promise<string> {
  const path = join(stateFolder, 'secrets.env');
  await keepSecrets(path, localKeyName);
  return path;
}

/** Brings the local database to the shape that worker/migrations gives it. */
export async function migrate(stateFolder: string): Promise<void> {
  const { ok, output } = await runCommand([
    ...(['wrangler', 'd1', 'migrations', 'apply', 'DB', '--local'] as const),
    ...['--persist-to', stateFolder],
  ]);
  if (ok) return;
  throw new Refusal(
    sentenceInOutput(output, stateFolder) ??
      `The local database could not be brought up to date; correct what follows, or delete ${stateFolder} to start with an empty one.\n\n${output.trim()}`,
  );
}

const noteIn = (stateFolder: string): string => join(stateFolder, 'running.pid');

/**
 * Notes that this process serves what the folder holds.
 *
 * @returns takes the note away.
 */
export function noteRunning(stateFolder: string): () => void {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(noteIn(stateFolder), String(process.pid));
  return () => {
    rmSync(noteIn(stateFolder), { force: true });
  };
}

/** Whether a process that serves the folder is alive. A note of one that was killed counts for nothing. */
export function isServed(stateFolder: string): boolean {
  try {
    return process.kill(Number(readFileSync(noteIn(stateFolder), 'utf8')), 0);
  } catch {
    return false;
  }
}
