import { sentenceInOutput } from '../launch/refusal.mjs';
import { isStopping } from '../process/stopping.ts';
import { buildSite } from '../site/build-site.ts';

/** Builds the site and says how it went. A failure leaves the last good one in its place. */
export async function rebuild(): Promise<boolean> {
  const start = performance.now();
  const { ok, output } = await buildSite();
  if (isStopping()) return false;
  if (ok) {
    console.log(`The site is built (${((performance.now() - start) / 1000).toFixed(1)} s).`);
  } else {
    const why = sentenceInOutput(output) ?? output.trim();
    console.error(`The site could not be built, so the last good one stays. Why:\n\n${why}\n`);
  }
  return ok;
}
