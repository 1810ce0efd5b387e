import { join } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';

/** Enough for a list that looks as it does at work. */
const seeded = '200';

/** Fills the database in the folder with invented submissions. */
export async function seed(stateFolder: string): Promise<void> {
  const call = [process.execPath, join(root, 'scripts', 'vod.ts'), 'seed', seeded] as const;
  const { ok, output } = await runCommand(call, { STATE_DIR: stateFolder });
  if (!ok) throw new Refusal(output);
}
