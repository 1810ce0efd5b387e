import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../chromium/install.ts';
import { findChromium } from '../chromium/find.ts';
import { flags, ownFonts } from '../chromium/start.ts';
import { Refusal } from '../launch/refusal.mjs';
import { installLighthouse } from '../lighthouse/install.ts';
import {
  categories,
  cellsOf,
  holds,
  middle,
  readReport,
  type Figures,
} from '../lighthouse/report.ts';
import { terminalTable } from '../table.ts';
import { readArguments } from '../process/arguments.ts';
import { runCommand, type Outcome } from '../process/run-command.ts';
import { addressesIn } from '../site/addresses.ts';
import { buildSite, siteFolder } from '../site/build-site.ts';
import { withLocalSite } from '../start/local-site.ts';
import { migrate } from '../start/migrations.ts';

/** Runs Lighthouse over every page of the served site, as a telephone sees it: 100 in each of four categories. */
export async function lighthouse(args: readonly string[], usage: string): Promise<boolean> {
  const [only = ''] = readArguments(args, {}, usage, 1).positionals;
  await ensureChromium();
  const chromium = findChromium();
  const built = await buildSite();
  if (!built.ok || chromium === undefined) throw new Refusal(built.output);
  const addresses = addressesIn(siteFolder).filter((address) => address.includes(only));
  if (addresses.length === 0) throw new Refusal(`No address has "${only}" in it.`);
  const lighthouse = await installLighthouse();
  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  try {
    return await withLocalSite(migrate, async (origin) => {
      const looked: Figures[] = [];
      for (const address of addresses) {
        const means = { lighthouse, chromium, origin, folder };
        let figures = await look(address, means);
        // What it says of speed moves with what else the machine does: the middle one of three, as Lighthouse advises.
        if (!holds(figures)) {
          figures = middle([figures, await look(address, means), await look(address, means)]);
        }
        looked.push(figures);
        console.log(`${looked.length} of ${addresses.length}: ${address}`);
      }
      console.log(
        `\n${terminalTable([['page', ...categories, 'misses'], ...looked.map(cellsOf)])}`,
      );
      const failed = looked.filter((figures) => !holds(figures)).length;
      console.log(`\n${addresses.length} pages, ${failed} below 100 for no reason that is meant.`);
      return failed === 0;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Means {
  readonly lighthouse: string;
  readonly chromium: string;
  readonly origin: string;
  readonly folder: string;
}

async function look(address: string, means: Means): Promise<Figures> {
  const { origin, folder } = means;
  const file = join(folder, 'report.json');
  let outcome = await runLighthouse(origin + address, file, means);
  // "Please run Lighthouse again", it says itself when it was not quick enough to see the page load.
  for (let more = 2; more > 0 && outcome.output.includes('run Lighthouse again'); more -= 1) {
    outcome = await runLighthouse(origin + address, file, means);
  }
  if (!outcome.ok) {
    throw new Refusal(`Lighthouse could not look at ${address}:\n\n${outcome.output.trim()}`);
  }
  const html = await (await fetch(origin + address)).text();
  const unlisted = html.includes('<meta name="robots" content="noindex"');
  return readReport(address, await readFile(file, 'utf8'), unlisted);
}

function runLighthouse(
  url: string,
  file: string,
  { lighthouse, chromium }: Means,
): Promise<Outcome> {
  return runCommand(
    [
      ...([process.execPath, lighthouse, url, '--quiet', '--output=json'] as const),
      ...[`--output-path=${file}`, `--only-categories=${categories.join(',')}`],
      ...['--no-enable-error-reporting'],
      `--chrome-flags=--headless=new ${flags.join(' ')}`,
    ],
    { CHROME_PATH: chromium, ...ownFonts },
  );
}
