import type { Locator } from 'playwright-core';

export * from '../../scripts/chromium/steps.ts';

export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);
