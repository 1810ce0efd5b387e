import { ensureChromium } from '../browsers/install.ts';
import { startChromium } from '../chromium/start.ts';
import { Refusal } from '../launch/refusal.mjs';
import { pictureDesk } from '../pictures/coordinator.ts';
import { pictureComponents } from '../pictures/editing.ts';
import { pictureEditor } from '../pictures/editor.ts';
import { readArguments } from '../process/arguments.ts';
import { buildSite } from '../site/build-site.ts';

const takers = new Map([
  ['coordinator', [pictureDesk]],
  ['editing', [pictureEditor, pictureComponents]],
]);

/** Takes the pictures of docs/coordinator.md or of docs/editing.md. */
export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const [what = ''] = readArguments(args, {}, usage, 1).positionals;
  const asked = takers.get(what);
  if (!asked) throw new Refusal(usage);
  await ensureChromium();
  const built = await buildSite();
  if (!built.ok) throw new Refusal(built.output);
  const browser = await startChromium();
  try {
    for (const take of asked) await take(browser);
  } finally {
    await browser.close();
  }
  return true;
}
