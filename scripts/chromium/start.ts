import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { Refusal } from '../launch/refusal.mjs';
import { findChromium } from './find.ts';

/** Without a sandbox, for it may run as root; and it asks nothing of the network by itself. */
export const flags = [
  ...['--no-sandbox', '--disable-gpu'],
  ...['--disable-background-networking', '--disable-component-update'],
] as const;

/** Shows every page in the letters of fonts.conf, whatever the machine has. */
export const ownFonts = {
  FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)),
} as const;

/**
 * Starts the Chromium of this machine.
 *
 * @param options what Playwright is told besides.
 * @param executablePath which one.
 * @throws Refusal where there is none.
 */
export function startChromium(
  options: Omit<LaunchOptions, 'executablePath' | 'args' | 'env'> = {},
  executablePath = findChromium(),
): Promise<Browser> {
  if (executablePath === undefined)
    throw new Refusal(
      'There is no Chromium here: run `npm test`, which installs one, then this again.',
    );
  return chromium.launch({
    ...options,
    executablePath,
    args: [...flags],
    env: { ...process.env, ...ownFonts },
  });
}
