import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readLanguages } from '../content/read-languages.ts';
import { Refusal } from '../launch/refusal.mjs';
import { root } from '../root.ts';
import { siteFolder } from '../site/build-site.ts';
import { migrate } from '../start/migrations.ts';
import { progress } from '../steps/progress.ts';
import { contactSheet } from './contact-sheet.ts';
import { withLocalSite } from '../start/local-site.ts';
import { lookAt } from './looks.ts';
import { seed } from './seed.ts';
import type { Journey } from './journey.ts';
import { absentPageIn, builtPages } from './journeys/built-pages.ts';
import { desk, emptyDesk } from './journeys/desk.ts';
import { formsIn } from './journeys/forms.ts';
import { deskOutage, outageIn } from './journeys/outage.ts';

interface Wanted {
  /** Where the pictures go. */
  readonly folder: string;
  /** Part of the names of the journeys to go; all, when it is empty. */
  readonly only: string;
}

/** Takes pictures of every page in every look, and makes `index.html` to look through them. */
export async function picturePages(browser: Browser, { folder, only }: Wanted): Promise<void> {
  const chosen = sites()
    .map((site) => ({ ...site, journeys: site.journeys.filter(({ name }) => name.includes(only)) }))
    .filter(({ journeys }) => journeys.length > 0);
  if (chosen.length === 0) throw new Refusal(`No page has "${only}" in its name.`);
  await mkdir(folder, { recursive: true });
  const seen: string[] = [];
  for (const { prepare, journeys } of chosen) {
    await withLocalSite(prepare, async (origin) => {
      for (const journey of journeys)
        seen.push(...(await follow(browser, journey, origin, folder)));
    });
  }
  const sheet = join(folder, 'index.html');
  await writeFile(sheet, contactSheet(seen));
  console.log(`Views: ${seen.length}. Open ${sheet}`);
}

/** What there is to go through, by what has to be in the database. */
function sites() {
  const { source, all } = readLanguages(root);
  const homes = all.map((language) => (language === source ? '/' : `/${language}/`)).sort();
  return [
    {
      prepare: migrate,
      journeys: [
        emptyDesk,
        ...builtPages(siteFolder),
        ...homes.map(absentPageIn),
        ...homes.map(formsIn),
      ],
    },
    { prepare: seed, journeys: [desk] },
    // Without a table, the database fails as it would in an outage.
    { prepare: () => Promise.resolve(), journeys: [deskOutage, ...homes.map(outageIn)] },
  ];
}

/** Goes one journey. @returns the names of its views. */
async function follow(browser: Browser, journey: Journey, origin: string, folder: string) {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const names: string[] = [];
  try {
    for await (const name of journey.go(page, origin)) {
      const told = progress(name);
      await lookAt(page, folder, name);
      told.end(true);
      names.push(name);
    }
  } finally {
    await context.close();
  }
  return names;
}
