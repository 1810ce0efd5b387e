import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium/install.ts';
import { findChromium } from './chromium/find.ts';
import { Refusal } from './launch/refusal.mjs';
import { installLighthouse } from './lighthouse/install.ts';
import { categories, holds, readReport, type Figures } from './lighthouse/report.ts';
import { heading, lines } from './lighthouse/table.ts';
import { runCommand } from './process/run-command.ts';
import { task } from './process/task.ts';
import { addressesIn } from './site/addresses.ts';
import { buildSite, siteFolder } from './site/build-site.ts';
import { withLocalSite } from './site/local-site.ts';
import { migrate } from './start/migrations.ts';

/** Runs Lighthouse over every page of the served site, as a telephone sees it: 100 in each of four categories. */
await task(async () => {
  const [only = '', ...more] = process.argv.slice(2);
  if (more.length > 0 || only.startsWith('-')) {
    throw new Refusal(
      'This takes a part of an address or nothing, as in `npm run lighthouse -- faq`.',
    );
  }
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
      console.log(heading);
      let failed = 0;
      for (const address of addresses) {
        const figures = await look(address, { lighthouse, chromium, origin, folder });
        for (const line of lines(figures)) console.log(line);
        if (!holds(figures)) failed += 1;
      }
      console.log(`\n${addresses.length} pages, ${failed} below 100 for no reason that is meant.`);
      return failed === 0;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

interface Means {
  readonly lighthouse: string;
  readonly chromium: string;
  readonly origin: string;
  readonly folder: string;
}

async function look(
  address: string,
  { lighthouse, chromium, origin, folder }: Means,
): Promise<Figures> {
  const file = join(folder, 'report.json');
  const { ok, output } = await runCommand(
    [
      ...([process.execPath, lighthouse, origin + address, '--quiet', '--output=json'] as const),
      ...[`--output-path=${file}`, `--only-categories=${categories.join(',')}`],
      ...['--no-enable-error-reporting'],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    { CHROME_PATH: chromium },
  );
  if (!ok) throw new Refusal(`Lighthouse could not look at ${address}:\n\n${output.trim()}`);
  const html = await (await fetch(origin + address)).text();
  const unlisted = html.includes('<meta name="robots" content="noindex"');
  return readReport(address, await readFile(file, 'utf8'), unlisted);
}
