import { Refusal } from '../launch/refusal.mjs';
import { measureDurability } from '../durability/run.ts';
import { readArguments } from '../process/arguments.ts';
import { buildSite } from '../site/build-site.ts';
import { runStep } from '../steps/run-steps.ts';

/** The long form; `npm run test:deep` has a short one. */
export async function durability(args: readonly string[], usage: string): Promise<boolean> {
  const [goal = '2000'] = readArguments(args, {}, usage, 1).positionals;
  if (!/^[1-9]\d*$/.test(goal)) throw new Refusal(usage);
  if (!(await runStep({ name: 'site', run: buildSite }))) return false;
  console.log(`Posting until ${goal} are acknowledged, while the runtime is killed (SIGKILL) …`);
  const counts = await measureDurability({
    acknowledged: Number(goal),
    killEvery: 40,
    waitForLeases: true,
  });
  for (const [what, count] of Object.entries(counts)) {
    console.log(`${what.padEnd(14)} ${String(count).padStart(7)}`);
  }
  const { missing, doubled, altered, setApart, untold } = counts;
  return missing + doubled + altered + setApart + untold === 0;
}
