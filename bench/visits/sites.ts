import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startChromium } from '../chromium.ts';
import { dist } from '../folders.ts';
import type { Bench } from '../part.ts';
import { writeGovuk, writeUswds } from './frameworks.ts';
import { everyPage } from './pages.ts';
import { serveFolder, type Served } from './serve.ts';
import { writeStarlight } from './starlight.ts';

const writers = { Starlight: writeStarlight, 'govuk-frontend': writeGovuk, USWDS: writeUswds };

export const ownName = 'this site';

/** A page of words, one of many questions, and a form. */
export const typicalPaths: readonly string[] = ['/', '/faq/', '/contact/'];

export interface Sites {
  readonly browser: Browser;
  /** The addresses of every page. */
  readonly paths: readonly string[];
  /** Where each site is served, by name; the site itself comes first. */
  readonly origins: ReadonlyMap<string, string>;
  readonly peers: readonly string[];
}

/** Serves the built site and, unless it is for the short form, the same pages on each of its peers, all alike. */
export async function withSites<T>(
  { folder, short }: Pick<Bench, 'folder' | 'short'>,
  measure: (sites: Sites) => Promise<T>,
): Promise<T> {
  const paths = everyPage().map(({ path }) => path);
  const served = new Map<string, Served>([[ownName, await serveFolder(dist)]]);
  for (const [name, write] of short ? [] : Object.entries(writers)) {
    // Each changes what it is given.
    await write(join(folder, name), everyPage());
    served.set(name, await serveFolder(join(folder, name)));
  }
  const origins = new Map([...served].map(([name, { origin }]) => [name, origin]));
  const peers = [...origins.keys()].filter((name) => name !== ownName);
  const browser = await startChromium();
  try {
    return await measure({ browser, paths, origins, peers });
  } finally {
    await browser.close();
    for (const each of served.values()) await each.stop();
  }
}
