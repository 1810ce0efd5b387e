import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { task } from '../../scripts/process/task.ts';
import { progress } from '../../scripts/steps/progress.ts';
import { Copy } from './copy.ts';
import { faults } from './faults.ts';
import type { Fault } from './fault.ts';
import { catchOf, type Catch } from './search.ts';

/** Puts each fault into a copy of the project, one at a time, and tells what notices it first. It takes hours. */
await task(async () => {
  const { at, only, out } = asked(process.argv.slice(2));
  const chosen = chosenFaults(only);
  return Copy.with(at, async (copy) => {
    await copy.refuse(chosen);
    const results: object[] = [];
    let count = 0;
    for (const fault of chosen) {
      const line = progress(fault.id);
      const start = performance.now();
      const caught = await catchOf(fault, copy);
      if (caught) count += 1;
      line.end(caught !== undefined, inWords(caught));
      const { id, harm, file } = fault;
      const seconds = Math.round((performance.now() - start) / 1000);
      results.push({ id, harm, file, seconds, caught: caught ?? null });
      const all = JSON.stringify({ at: at ?? null, results }, null, 2);
      // After each, so that a run that is stopped leaves what it has found.
      if (out !== undefined) await writeFile(out, `${all}\n`);
    }
    console.log(`\n${count} of ${chosen.length} were caught`);
    return count === chosen.length;
  });
});

function asked(args: readonly string[]) {
  try {
    const string = { type: 'string' } as const;
    return parseArgs({ args: [...args], options: { at: string, only: string, out: string } })
      .values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal(
      'This takes `--at COMMIT`, `--only id,id` and `--out FILE`: `node test/faults/run.ts --out faults.json`.',
    );
  }
}

function chosenFaults(only: string | undefined): readonly Fault[] {
  if (only === undefined) return faults;
  const ids = only.split(',');
  const unknown = ids.filter((id) => !faults.some((fault) => fault.id === id));
  if (unknown.length > 0) throw new Refusal(`There is no fault ${unknown.join(', ')}.`);
  return faults.filter(({ id }) => ids.includes(id));
}

function inWords(caught: Catch | undefined): string {
  if (!caught) return 'caught by nothing';
  if (caught.by !== 'test') return `by ${caught.by}`;
  return [caught.file ?? 'the run as a whole', caught.test].filter(Boolean).join(': ');
}
