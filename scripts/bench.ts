import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReckoning } from '../bench/cost/tables.ts';
import { describeMachine } from '../bench/machine.ts';
import { keeps, type Part } from '../bench/part.ts';
import { parts } from '../bench/parts.ts';
import { installPeers, mustBeBuilt } from '../bench/peers.ts';
import { writePage } from '../bench/report/page.ts';
import { printTable } from '../bench/report/table.ts';
import { mustBeFigures, readResults, writeResults } from '../bench/results.ts';
import { bundle } from '../bench/runtime/bundle.ts';
import { Refusal } from './launch/refusal.mjs';
import { isStopping } from './process/stopping.ts';
import { task } from './process/task.ts';

/** The parts that were asked for by name; without a name, all. */
function chosen(names: readonly string[]): readonly Part[] {
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined)
    throw new Refusal(
      `There is no part "${unknown}": name ${parts.map(({ name }) => name).join(', ')}, or none for all; "cost" only reckons.`,
    );
  return parts.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** Measures the service against its peers. `--short` only shows that every part works: it judges and writes nothing. */
await task(async () => {
  const short = process.argv.includes('--short');
  if (process.argv[2] === 'cost') {
    await writeReckoning();
    console.log(
      'docs/scale.md has the tables as bench/assumptions.ts and bench/cost/ have them now.',
    );
    return true;
  }
  const asked = chosen(process.argv.slice(2).filter((word) => word !== '--short'));
  mustBeBuilt();
  const withPeers = !short && asked.some(({ peers }) => peers);
  if (withPeers) await installPeers(console.log);
  Object.assign(process.env, { WRANGLER_LOG: 'error', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const worker = await bundle(join(folder, 'worker'));
    for (const { name, title, peers, platform, measure } of asked) {
      if (isStopping()) return false;
      if (platform !== undefined && platform !== process.platform) {
        console.log(`\n${title}: left out, since only ${platform} can measure it.`);
        continue;
      }
      const own = join(folder, name);
      await mkdir(own);
      const rows = await measure({ short, folder: own, worker });
      mustBeFigures(name, rows);
      console.log(`\n${title}`);
      printTable(rows, { judged: !short });
      if (short) continue;
      const measured = new Date().toISOString().slice(0, 10);
      const machine = describeMachine({ withPeers: peers });
      await writeResults({ ...readResults(), [name]: { title, measured, machine, rows } });
      await writePage(readResults());
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (!short) {
    const missed = asked.flatMap(({ name }) =>
      (readResults()[name]?.rows ?? []).filter((row) => keeps(row) === false),
    );
    console.log(`\n${missed.length} of the bars are missed. docs/performance.md has the figures.`);
  }
  return true;
});
