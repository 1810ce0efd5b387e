import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../scripts/launch/refusal.mjs';
import { readArguments } from '../scripts/process/arguments.ts';
import { task } from '../scripts/process/task.ts';
import { keeps, mustBeFigures, type Part } from './part.ts';
import { builds } from './parts/builds.ts';
import { bundle } from './parts/bundle.ts';
import { cpu } from './parts/cpu.ts';
import { desk } from './parts/desk.ts';
import { network } from './parts/network.ts';
import { paint } from './parts/paint.ts';
import { posts } from './parts/posts.ts';
import { telephone } from './parts/telephone.ts';
import { visits } from './parts/visits.ts';
import { installPeers, mustBeBuilt } from './peers.ts';
import { tableOf, writeFigures } from './report.ts';
import { bundle as bundleWorker } from './runtime/bundle.ts';

/** Every part, in the order in which they run. */
const parts: readonly Part[] = [
  ...[visits, paint, network, telephone],
  ...[posts, cpu, bundle, desk, builds],
];

const usage = `Write: npm run bench -- [--short] [${parts.map(({ name }) => name).join(' | ')}]`;

/** Measures the service against its peers. `--short` only shows that every part works: it judges and writes nothing. */
await task(async () => {
  const options = { short: { type: 'boolean' } } as const;
  const { values, positionals: names } = readArguments(
    process.argv.slice(2),
    options,
    usage,
    Infinity,
  );
  const short = values.short === true;
  if (names.some((name) => !parts.some((part) => part.name === name))) throw new Refusal(usage);
  const asked = parts.filter(({ name }) => names.length === 0 || names.includes(name));
  mustBeBuilt();
  if (!short && asked.some(({ peers }) => peers)) await installPeers();
  Object.assign(process.env, { WRANGLER_LOG: 'error', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  let missed = 0;
  try {
    const worker = await bundleWorker(join(folder, 'worker'));
    for (const { name, title, platform, measure } of asked) {
      if (platform !== undefined && platform !== process.platform) {
        console.log(`\n${title}: left out, since only ${platform} can measure it.`);
        continue;
      }
      const own = join(folder, name);
      await mkdir(own);
      const rows = await measure({ short, folder: own, worker });
      mustBeFigures(name, rows);
      const table = await tableOf(rows);
      console.log(`\n${title}\n\n${table}`);
      if (!short) await writeFigures(name, table);
      missed += rows.filter((row) => keeps(row) === false).length;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (!short) console.log(`\n${missed} of the bars are missed. bench/figures.md has the figures.`);
  return true;
});
