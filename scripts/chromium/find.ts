import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Refusal } from '../launch/refusal.mjs';

/** What the browser is called where it is on the PATH, in the order in which they are tried. */
const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The same engine without windows: it draws the same pages and takes less than half of the processor's time. */
const headlessShell = 'chromium-headless-shell';

type Finder = (env?: NodeJS.ProcessEnv, downloaded?: string) => string | undefined;

/**
 * Where this machine has a Chromium that shows pages: what CHROMIUM_PATH names, then what is on the PATH, the headless shell
 * first, then what Playwright has downloaded.
 *
 * @throws Refusal where CHROMIUM_PATH names no program.
 */
export const findChromium: Finder = finder([headlessShell, ...whole]);

/** The same with all that a person's browser does besides: it keeps pages in memory for Back, and what was open on the disk. */
export const findWholeChromium: Finder = finder(whole);

function finder(names: readonly string[]): Finder {
  return (env = process.env, downloaded = chromium.executablePath()) => {
    const { CHROMIUM_PATH: named = '', PATH = '' } = env;
    if (named !== '') {
      if (isProgram(named)) return named;
      throw new Refusal(
        `CHROMIUM_PATH is "${named}" and no program is there: correct it, or unset it to have one looked for.`,
      );
    }
    const folders = PATH.split(delimiter).filter((folder) => folder !== '');
    const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
    return [...onPath, downloaded].find(isProgram);
  };
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
