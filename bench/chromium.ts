import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { bench } from './folders.ts';

/** What it is called on a PATH: first the one without windows, which draws the same pages with less than half the work. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Starts the Chromium that CHROMIUM_PATH names, or one on the PATH, or else the one that Playwright downloads. */
export function startChromium(): Promise<Browser> {
  const { CHROMIUM_PATH: named, PATH = '' } = process.env;
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((at) => join(at, name)));
  return chromium.launch({
    env: { ...process.env, FONTCONFIG_FILE: join(bench, 'fonts.conf') },
    executablePath: [named ?? '', ...onPath].find(existsSync) ?? chromium.executablePath(),
    // It may run as root, and asks nothing of the network by itself.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
