import { Refusal, sentenceInOutput } from '../launch/refusal.mjs';
import { installPackages, orAbsent } from '../process/apt.ts';
import { runCommand, type Outcome } from '../process/run-command.ts';
import { findChromium } from './find.ts';

const advice =
  'install the package `chromium`, or set CHROMIUM_PATH to a Chrome or Chromium that you have, then run the same command again.';

/**
 * Finds a Chromium that runs, or installs one: Debian's headless shell where this is root, for that brings the system libraries
 * along, else Playwright's.
 */
export async function ensureChromium(): Promise<Outcome> {
  const found = findChromium();
  if (found !== undefined) return check(found);
  const installed = await install();
  const path = findChromium();
  if (path !== undefined) return check(path);
  throw new Refusal(
    sentenceInOutput(installed.output) ??
      `There is no Chromium for the browser tests, and none could be installed: ${advice}`,
  );
}

async function install(): Promise<Outcome> {
  if (process.getuid?.() === 0) {
    const apt = await installPackages(['chromium-headless-shell']);
    if (apt.ok) return apt;
  }
  return orAbsent(runCommand(['playwright-core', 'install', 'chromium']));
}

/** On some systems a program of that name only says where to get the browser, or lacks libraries. */
async function check(path: string): Promise<Outcome> {
  const { ok, output } = await runCommand([path, '--version']);
  if (ok) return { ok, output };
  throw new Refusal(`The Chromium at ${path} does not start: ${advice}`);
}
