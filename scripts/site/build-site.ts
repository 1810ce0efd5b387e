import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type Outcome } from '../process/run-command.ts';
import { root } from '../root.ts';
import { localBuild, noteBuilt, readInputs } from './staleness.ts';
import { publishWhole } from './publish.ts';

/** Where the built site is served from; `[assets]` in wrangler.toml names the same folder. */
export const siteFolder = join(root, 'dist');
/** Where the editor is served from, on an origin of its own. */
const editorFolder = join(root, 'dist-editor');

const printFaults = join(root, 'scripts', 'content', 'print-faults.ts');

/**
 * Builds the site beside the last one and puts it in that one's place only when it is whole,
 * so that a failed build leaves the last good site.
 *
 * @param env variables for the build in place of those of a copy on this machine.
 */
export async function buildSite(
  env: Readonly<Record<string, string>> = localBuild,
): Promise<Outcome> {
  const content = await runCommand([process.execPath, printFaults]);
  if (!content.ok) return content;
  const read = readInputs(env);
  const fresh = join(root, '.astro', `site-${process.pid}`);
  try {
    const outcome = await runCommand(['astro', 'build'], { ...env, SITE_OUT_DIR: fresh });
    await publishWhole(outcome, [
      [fresh, siteFolder],
      [`${fresh}-editor`, editorFolder],
    ]);
    if (outcome.ok) noteBuilt(read);
    return outcome;
  } finally {
    for (const folder of [fresh, `${fresh}-editor`])
      await rm(folder, { recursive: true, force: true });
  }
}
