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
import { withLocalSite } from '../site/local-site.ts';
import { lookAt } from './looks.ts';
import { seed } from './seed.ts';
import type { Walk } from './walk.ts';
import { absentPageIn, builtPages } from './walks/built-pages.ts';
import { desk, emptyDesk } from './walks/desk.ts';
import { formsIn } from './walks/forms.ts';
import { deskOutage, outageIn } from './walks/outage.ts';

interface Wanted {
  /** Where the pictures go. */
  readonly folder: string;
  /** Part of the names of the walks to go; all, when it is empty. */
  readonly only: string;
}

/** Takes pictures of every page in every look, and makes `index.html` to look through them. */
export async function picturePages(browser: Browser, { folder, only }: Wanted): Promise<void> {
  const chosen = sites()
    .map((site) => ({ ...site, walks: site.walks.filter(({ name }) => name.includes(only)) }))
    .filter(({ walks }) => walks.length > 0);
  if (chosen.length === 0) throw new Refusal(`No page has "${only}" in its name.`);
  await mkdir(folder, { recursive: true });
  const seen: string[] = [];
  for (const { prepare, walks } of chosen) {
    await withLocalSite(prepare, async (origin) => {
      for (const walk of walks) seen.push(...(await follow(browser, walk, origin, folder)));
    });
  }
  const sheet = join(folder, 'index.html');
  await writeFile(sheet, contactSheet(seen));
  console.log(`Views: ${seen.length}. Open ${sheet}`);
}

/** What there is to walk through, by what has to be in the database. */
function sites() {
  const { source, all } = readLanguages(root);
  const homes = all.map((language) => (language === source ? '/' : `/${language}/`)).sort();
  return [
    {
      prepare: migrate,
      walks: [
        emptyDesk,
        ...builtPages(siteFolder),
        ...homes.map(absentPageIn),
        ...homes.map(formsIn),
      ],
    },
    { prepare: seed, walks: [desk] },
    // Without a table, the database fails as it would in an outage.
    { prepare: () => Promise.resolve(), walks: [deskOutage, ...homes.map(outageIn)] },
  ];
}

/** Goes one walk. @returns the names of its views. */
async function follow(browser: Browser, walk: Walk, origin: string, folder: string) {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const names: string[] = [];
  try {
    for await (const name of walk.go(page, origin)) {
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
