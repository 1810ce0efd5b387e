import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';
import { withStryker } from '../mutation/stryker.ts';

const all = ['guards', 'seal', 'notices', 'submissions', 'events', 'access'] as const;

/** Changes the code of these folders of the Worker, one small thing at a time, and sees whether a test notices. */
export async function mutation(args: readonly string[], usage: string): Promise<boolean> {
  const folders = readArguments(args, {}, usage, Infinity).positionals;
  if (!folders.every((folder) => /^[a-z]+$/.test(folder))) throw new Refusal(usage);
  return withStryker(async (mutate) => {
    let isDone = true;
    for (const folder of folders.length > 0 ? folders : all) {
      console.log(`\nworker/${folder}`);
      isDone = (await mutate(folder)) && isDone;
    }
    return isDone;
  });
}
