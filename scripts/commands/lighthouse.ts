import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../browsers/install.ts';
import { findChromium } from '../chromium/find.ts';
import { flags, ownFonts } from '../chromium/start.ts';
import { Refusal } from '../launch/refusal.mjs';
import { startChild } from '../process/child.ts';
import { readArguments } from '../process/arguments.ts';
import { addressesIn } from '../site/addresses.ts';
import { buildSite, siteFolder } from '../site/build-site.ts';
import { withLocalSite } from '../start/server.ts';
import { migrate } from '../start/local-data.ts';

/** Pinned: another version gives other figures. It brings Lighthouse 12.6.1, and 140 MB: npm keeps it outside the project. */
const lighthouseCi = '@lhci/cli@0.15.1';

/** 100 in each category, in the middle one of three looks: what it says of speed moves with what else the machine does. */
const perfect = (...categories: readonly string[]) =>
  Object.fromEntries(
    categories.map((name) => [
      `categories:${name}`,
      ['error', { minScore: 1, aggregationMethod: 'median-run' }],
    ]),
  );

/** Runs Lighthouse CI over every page of the served site, as a telephone sees it: 100 in each of four categories. */
export async function lighthouse(args: readonly string[], usage: string): Promise<boolean> {
  const [only = ''] = readArguments(args, {}, usage, 1).positionals;
  await ensureChromium();
  const built = await buildSite();
  if (!built.ok) throw new Refusal(built.output);
  const addresses = addressesIn(siteFolder).filter((address) => address.includes(only));
  if (addresses.length === 0) throw new Refusal(`No address has "${only}" in it.`);
  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  try {
    return await withLocalSite(migrate, async (origin) => {
      const config = await configuration(origin, addresses);
      await writeFile(join(folder, 'lighthouserc.json'), JSON.stringify(config));
      return (await lhci(folder, 'collect')) && (await lhci(folder, 'assert'));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is looked at, and what has to hold. A page that is not to be found by a search is not asked whether it can be. */
async function configuration(origin: string, addresses: readonly string[]) {
  const listed = (address: string) =>
    readFile(join(siteFolder, address, 'index.html'), 'utf8').then(
      (html) => !html.includes('<meta name="robots" content="noindex"'),
    );
  const isListed = await Promise.all(addresses.map(listed));
  const findable = addresses.filter((_, index) => isListed[index]);
  return {
    ci: {
      collect: {
        url: addresses.map((address) => origin + address),
        numberOfRuns: 3,
        chromePath: findChromium(),
        settings: { chromeFlags: ['--headless=new', ...flags].join(' ') },
      },
      assert: {
        assertMatrix: [
          {
            matchingUrlPattern: '.*',
            assertions: perfect('performance', 'accessibility', 'best-practices'),
          },
          ...findable.map((address) => ({
            matchingUrlPattern: `^${origin}${address}$`,
            assertions: perfect('seo'),
          })),
        ],
      },
    },
  };
}

/** Runs a command of Lighthouse CI; what it says goes to the terminal. @returns whether all is well. */
async function lhci(folder: string, command: 'collect' | 'assert'): Promise<boolean> {
  const asked = [
    'npm',
    'exec',
    '--yes',
    `--package=${lighthouseCi}`,
    '--',
    'lhci',
    command,
  ] as const;
  const child = startChild(asked, ownFonts, '', folder);
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
}
