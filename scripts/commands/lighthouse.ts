import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageTag } from '../../worker/forms/language-tag.ts';
import { ensureChromium } from '../browsers/install.ts';
import { findChromium } from '../chromium/find.ts';
import { flags, ownFonts } from '../chromium/start.ts';
import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';
import { startChild } from '../process/child.ts';
import { inTemporaryFolder } from '../process/temporary-folder.ts';
import { buildSite, siteFolder } from '../site/build-site.ts';
import { migrate } from '../start/local-data.ts';
import { withLocalSite } from '../start/server.ts';

/** Pinned: another version gives other figures. It brings Lighthouse 12.6.1, and 140 MB: npm keeps it outside the project. */
const lhci = ['npm', 'exec', '--yes', '--package=@lhci/cli@0.15.1', '--', 'lhci'] as const;

/** 100 in each category, in the middle one of three looks: what it says of speed moves with what else the machine does. */
const perfect = ['error', { minScore: 1, aggregationMethod: 'median-run' }];

/** Templates that nobody is served as they stand: the Worker fills them in. */
const templates = new RegExp(
  `^coordinator/|/check/|^(?:${languageTag}/)?request/(?:change|status|withdraw)|404`,
);

/** Runs Lighthouse CI over every page of the served site, as a telephone sees it: 100 in each of four categories. */
export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const [only = ''] = readArguments(args, {}, usage, 1).positionals;
  await ensureChromium();
  const built = await buildSite();
  if (!built.ok) throw new Refusal(built.output);
  const addresses = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !templates.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((address) => address.includes(only));
  if (addresses.length === 0) throw new Refusal(`No address has "${only}" in it.`);
  return inTemporaryFolder((folder) =>
    withLocalSite(migrate, async (origin) => {
      const collect = {
        url: addresses.sort().map((address) => origin + address),
        numberOfRuns: 3,
        chromePath: findChromium(),
        settings: {
          chromeFlags: ['--headless=new', ...flags].join(' '),
          // What is not to be found by a search says so, and that is no fault of it.
          skipAudits: ['is-crawlable'],
        },
      };
      const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
      const assertions = Object.fromEntries(
        categories.map((name) => [`categories:${name}`, perfect]),
      );
      const config = { ci: { collect, assert: { assertions } } };
      writeFileSync(join(folder, 'lighthouserc.json'), JSON.stringify(config));
      return (await inSight(folder, 'collect')) && (await inSight(folder, 'assert'));
    }),
  );
}

/** Runs a command of Lighthouse CI; what it says goes to the terminal. @returns whether all is well. */
async function inSight(folder: string, command: 'collect' | 'assert'): Promise<boolean> {
  const child = startChild([...lhci, command], ownFonts, '', folder);
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
}
