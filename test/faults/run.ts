import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { task } from '../../scripts/process/task.ts';
import { progress } from '../../scripts/steps/progress.ts';
import { Copy } from './copy.ts';
import { faults } from './faults.ts';
import type { Fault } from './fault.ts';
import { catchOf, Doubtful, type Catch } from './search.ts';

interface Result extends Pick<Fault, 'id' | 'harm' | 'file'> {
  readonly seconds: number;
  /** Null where nothing noticed. */
  readonly caught: Catch | null;
}

/** Puts each fault into a copy of the project, one at a time, and tells what notices it first. It takes hours. */
await task(async () => {
  const { at, only, out } = asked(process.argv.slice(2));
  const chosen = chosenFaults(only);
  return Copy.with(at, async (copy) => {
    await copy.refuse(chosen);
    const doubtful = new Doubtful();
    const results: Result[] = [];
    for (const fault of chosen) {
      const line = progress(fault.id);
      const start = performance.now();
      const caught = (await catchOf(copy, fault, doubtful)) ?? null;
      const { id, harm, file } = fault;
      const seconds = Math.round((performance.now() - start) / 1000);
      results.push({ id, harm, file, seconds, caught });
      line.end(caught !== null, inWords(caught));
      const { failing, flaky } = doubtful;
      const all = { at: at ?? null, results, failing: [...failing], flaky: [...flaky] };
      // After each, so that a run that is stopped leaves what it has found.
      if (out !== undefined) await writeFile(out, `${JSON.stringify(all, null, 2)}\n`);
    }
    for (const file of doubtful.failing) console.log(`${file} fails without a fault, too.`);
    for (const file of doubtful.flaky) console.log(`${file} failed once and then passed.`);
    const count = results.filter(({ caught }) => caught !== null).length;
    console.log(`\n${count} of ${results.length} were caught`);
    return count === results.length;
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

function inWords(caught: Catch | null): string {
  if (caught === null) return 'caught by nothing';
  if (caught.by !== 'test') return `by ${caught.by}`;
  const { file = 'the run as a whole', test } = caught;
  return `${file}${test === undefined ? '' : `: ${test}`}`;
}
