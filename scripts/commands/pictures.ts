import { ensureChromium } from '../browsers/install.ts';
import { Refusal } from '../launch/refusal.mjs';
import { pictureDesk } from '../pictures/coordinator.ts';
import { pictureComponents } from '../pictures/editing.ts';
import { pictureEditor } from '../pictures/editor.ts';
import { readArguments } from '../process/arguments.ts';
import { buildSite } from '../site/build-site.ts';

/** Takes the pictures of docs/coordinator.md or of docs/editing.md. */
export async function pictures(args: readonly string[], usage: string): Promise<boolean> {
  const [what = ''] = readArguments(args, {}, usage, 1).positionals;
  if (!['coordinator', 'editing'].includes(what)) throw new Refusal(usage);
  await ensureChromium();
  const built = await buildSite();
  if (!built.ok) throw new Refusal(built.output);
  if (what === 'coordinator') await pictureDesk();
  else {
    await pictureEditor();
    await pictureComponents();
  }
  return true;
}
