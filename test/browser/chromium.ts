import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../../scripts/chromium/find.ts';

/**
 * Starts the Chromium of this machine. It asks nothing of the network by itself.
 *
 * @param options what Playwright is told besides.
 */
export async function startChromium(
  options: Omit<LaunchOptions, 'executablePath' | 'args'> = {},
): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium was found. Run "npm test", which installs one.');
  return chromium.launch({
    ...options,
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}
