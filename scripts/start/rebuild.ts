import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { sentenceInOutput } from '../launch/refusal.mjs';
import { isStopping } from '../process/stopping.ts';
import { buildSite, siteFolder } from '../site/build-site.ts';

/** Astro's account of its progress, as in `20:17:45 [build] Collecting build info...`. */
const progress = /^\d\d:\d\d:\d\d (?:\[(?!ERROR|WARN)| *[▶├└])|^ *generating static routes *$/;
/** Where in the tools an error was noticed: of use to whoever changes them. */
const trace = /^ *(?:Stack trace:$|at .*\b(?:file|node):)/;

/** What an editor needs to read of a build that failed: the error, and not how far it came. */
export function whyItFailed(output: string): string {
  const kept = output.split('\n').filter((line) => {
    const plain = stripVTControlCharacters(line);
    return !progress.test(plain) && !trace.test(plain);
  });
  return sentenceInOutput(output) ?? kept.join('\n').trim();
}

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
