import { ensureChromium } from '../chromium/install.ts';
import { ensureEngines } from '../engines/install.ts';
import { buildSite } from '../site/build-site.ts';
import { staleness } from '../site/staleness.ts';
import { runStep } from '../steps/run-steps.ts';
import { tell } from '../steps/progress.ts';
import type { Count } from './count.ts';
import type { Need, Project } from './projects.ts';

/** What came of making ready: the projects that can run, and how many steps held and failed. */
export interface Ready extends Count {
  readonly projects: readonly Project[];
}

const makers = {
  site: () => buildSite(),
  Chromium: ensureChromium,
  'Firefox and WebKit': ensureEngines,
} as const;

/**
 * Builds the site and sees to browsers, where the projects need them. What fails is told, and the projects that need it are
 * left out.
 *
 * @param build `always`, or only where the built site is not that of the files that are here now.
 */
export async function makeReady(
  projects: readonly Project[],
  build: 'always' | 'where it is stale',
): Promise<Ready> {
  const held = new Map<Need, boolean>();
  const make = async (...asked: readonly Need[]): Promise<void> => {
    for (const need of asked) {
      if (!projects.some(({ needs }) => needs.includes(need))) continue;
      if (need === 'site' && build !== 'always' && staleness() === undefined) continue;
      held.set(need, await runStep({ name: need, run: makers[need] }));
    }
  };
  // The browsers one after the other: apt-get runs once at a time.
  await Promise.all([make('site'), make('Chromium', 'Firefox and WebKit')]);
  const able = projects.filter(({ needs }) => needs.every((need) => held.get(need) !== false));
  const names = projects.filter((project) => !able.includes(project)).map(({ name }) => name);
  if (names.length > 0) tell(`Not run for what failed: the tests of ${names.join(', ')}.\n`);
  const passed = [...held.values()].filter(Boolean).length;
  return { projects: able, passed, failed: held.size - passed };
}
