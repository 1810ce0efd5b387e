/* oxlint-disable no-empty-pattern -- Vitest reads from the pattern which other fixtures one needs. */
import { test } from 'vitest';
import { serveSite, type ServedSite } from './served-site.ts';

/** Serves a site until the process of Vitest that runs these files ends. */
async function untilTheEnd(
  serving: Promise<ServedSite>,
  onCleanup: (cleanup: () => Promise<void>) => void,
): Promise<ServedSite> {
  const site = await serving;
  onCleanup(() => site.close());
  return site;
}

/**
 * Tests of the built site as it is served. To start takes longer than most of them, so files share it: `theSite`, and
 * `shutSite`, to whose desk and editor nobody comes. Each starts when it is first asked for.
 */
export const it = test
  .extend('theSite', { scope: 'worker' }, ({}, { onCleanup }) =>
    untilTheEnd(serveSite(), onCleanup),
  )
  .extend('shutSite', { scope: 'worker' }, ({}, { onCleanup }) =>
    untilTheEnd(serveSite({}, { ACCESS_AUDIENCE: '' }), onCleanup),
  );
