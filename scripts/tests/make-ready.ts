import { ensureChromium, ensureEngines } from '../browsers/install.ts';
import { buildSite } from '../site/build-site.ts';
import { staleness } from '../site/staleness.ts';
import { tell } from '../steps/progress.ts';
import { runStep, type Count } from '../steps/run-steps.ts';
import { namesOf, type Need, type Project } from './projects.ts';

/** What came of making ready: the projects that can run, and how many steps held and failed. */
export interface Ready extends Count {
  readonly able: readonly string[];
}

const makers = {
  site: () => buildSite(),
  Chromium: ensureChromium,
  'Firefox and WebKit': ensureEngines,
} as const;

/** What was seen to in this run already, and whether it held. */
const held = new Map<Need, boolean>();

/**
 * Builds the site where it is not that of the files that are here now, and sees to browsers, where the projects need them.
 * What fails is told, and the projects that need it are left out.
 */
export async function makeReady(projects: readonly Project[]): Promise<Ready> {
  const made: boolean[] = [];
  const make = async (...asked: readonly Need[]): Promise<void> => {
    for (const need of asked) {
      if (held.has(need) || !projects.some(({ needs }) => needs.includes(need))) continue;
      if (need === 'site' && staleness() === undefined) continue;
      const ok = await runStep({ name: need, run: makers[need] });
      held.set(need, ok);
      made.push(ok);
    }
  };
  // The browsers one after the other: apt-get runs once at a time.
  await Promise.all([make('site'), make('Chromium', 'Firefox and WebKit')]);
  const isAble = ({ needs }: Project) => needs.every((need) => held.get(need) !== false);
  const left = namesOf(projects.filter((project) => !isAble(project)));
  if (left.length > 0) tell(`Not run for what failed: the tests of ${left.join(', ')}.\n`);
  const passed = made.filter(Boolean).length;
  return { able: namesOf(projects.filter(isAble)), passed, failed: made.length - passed };
}
