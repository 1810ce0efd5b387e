import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/chromium/find.ts';
import { Refusal } from '../../scripts/launch/refusal.mjs';

/** Starts the Chromium of this machine, which asks nothing of the network by itself. */
export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Refusal(
      'There is no Chromium here: run `npm test`, which installs one, then this again.',
    );
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}
