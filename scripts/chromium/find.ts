import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Refusal } from '../launch/refusal.mjs';

/**
 * What the browser is called where it is on the PATH, in the order in which they are tried. The first is the same engine
 * without windows: it draws the same pages and takes less than half of the processor's time.
 */
const names = [
  'chromium-headless-shell',
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
];

/**
 * Where this machine has a Chromium that shows pages: what CHROMIUM_PATH names, then what is on the PATH, then what Playwright
 * has downloaded.
 *
 * @throws Refusal where CHROMIUM_PATH names no program.
 */
export function findChromium(
  { CHROMIUM_PATH: named = '', PATH = '' }: NodeJS.ProcessEnv = process.env,
  downloaded = chromium.executablePath(),
): string | undefined {
  if (named !== '') {
    if (isProgram(named)) return named;
    throw new Refusal(
      `CHROMIUM_PATH is "${named}" and no program is there: correct it, or unset it to have one looked for.`,
    );
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, downloaded].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Absent, or not for us to run: the next place is tried.
    return false;
  }
}
