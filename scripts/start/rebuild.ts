import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isStopping } from '../process/stopping.ts';
import { buildSite, siteFolder } from '../site/build-site.ts';
import { whyItFailed } from '../site/why-it-failed.ts';

/** Builds the site and says how it went. @returns whether there is a site to serve, this one or the last. */
export async function rebuild(): Promise<boolean> {
  const start = performance.now();
  const { ok, output } = await buildSite();
  if (isStopping()) return false;
  if (ok) {
    console.log(`The site is built (${((performance.now() - start) / 1000).toFixed(1)} s).`);
    return true;
  }
  console.error(`The site could not be built:\n\n${whyItFailed(output)}\n`);
  const isThere = existsSync(join(siteFolder, 'index.html'));
  if (isThere) console.error('The last site that could be built stays.\n');
  return isThere;
}
