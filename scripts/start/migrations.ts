import { Refusal, sentenceInOutput } from '../launch/refusal.mjs';
import { runCommand } from '../process/run-command.ts';

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
