import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
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
 * @throws Refusal where there is none.
 */
export function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Refusal(
      'There is no Chromium here: run `npm test`, which installs one, then this again.',
    );
  return chromium.launch({
    executablePath,
    args: [...flags],
    env: { ...process.env, ...ownFonts },
  });
}
