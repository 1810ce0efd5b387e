import { existsSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bench, dist, runTool, work } from './folders.ts';
import { keeps, mustBeFigures, type Part } from './part.ts';
import { bundle } from './parts/bundle.ts';
import { cpu } from './parts/cpu.ts';
import { desk } from './parts/desk.ts';
import { network } from './parts/network.ts';
import { paint } from './parts/paint.ts';
import { posts } from './parts/posts.ts';
import { telephone } from './parts/telephone.ts';
import { visits } from './parts/visits.ts';
import { tableOf, writeFigures } from './report.ts';
import { bundle as bundleWorker } from './runtime/bundle.ts';

/** Every part, in the order in which they run. */
const parts: readonly Part[] = [visits, paint, network, telephone, posts, cpu, bundle, desk];

/** Measures the service against its peers. `--short` only shows that every part works: it judges and writes nothing. */
const { short = false, names } = readArguments();
if (!existsSync(join(dist, 'sitemap-0.xml')))
  giveUp('The site is not built yet: run `npm run build`, then this again.');
const asked = parts.filter(({ name }) => names.length === 0 || names.includes(name));
if (!short && asked.some(({ peers }) => peers)) await installPeers();
Object.assign(process.env, { WRANGLER_LOG: 'error', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
await rm(work, { recursive: true, force: true });
let missed = 0;
try {
  const worker = await bundleWorker(join(work, 'worker'));
  for (const { name, title, platform, measure } of asked) {
    if (platform !== undefined && platform !== process.platform) {
      console.log(`\n${title}: left out, since only ${platform} can measure it.`);
      continue;
    }
    const folder = join(work, name);
    await mkdir(folder);
    const rows = await measure({ short, folder, worker });
    mustBeFigures(name, rows);
    const table = await tableOf(rows);
    console.log(`\n${title}\n\n${table}`);
    if (!short) await writeFigures(name, table);
    missed += rows.filter((row) => keeps(row) === false).length;
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
if (!short) console.log(`\n${missed} of the bars are missed. bench/figures.md has the figures.`);

function giveUp(why: string): never {
  console.error(why);
  process.exit(1);
}

function readArguments() {
  const known = parts.map(({ name }) => name);
  try {
    const options = { short: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.every((name) => known.includes(name))) return { ...values, names: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return giveUp(`Write: npm run bench -- [--short] [${known.join(' | ')}]`);
}

/** Installs what the service is measured against, unless it is there as its lock has it. */
async function installPeers(): Promise<void> {
  // npm writes its own copy of the lock when all else is done.
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
    statSync(join(bench, file), { throwIfNoEntry: false }),
  );
  if (lock && installed && installed.mtimeMs >= lock.mtimeMs) return;
  console.log('Installing what it is measured against, by bench/package-lock.json …');
  await runTool(['npm', 'ci', '--no-audit', '--no-fund', '--prefix', bench]);
}
