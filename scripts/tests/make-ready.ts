import { ensureChromium } from '../chromium/install.ts';
import { buildSite } from '../site/build-site.ts';
import { staleness } from '../site/built-from.ts';
import { runStep } from '../steps/run-steps.ts';
import { tell } from '../steps/progress.ts';
import type { Count } from './account.ts';
import type { Project } from './projects.ts';

/** What came of making ready: the projects that can run, and how many steps held and failed. */
export interface Ready extends Count {
  readonly projects: readonly Project[];
}

/**
 * Builds the site and sees to a browser, where the projects need them. What fails is told, and the projects that need it are
 * left out.
 *
 * @param build `always`, or only where the built site is not that of the files that are here now.
 */
export async function makeReady(
  projects: readonly Project[],
  build: 'always' | 'where it is stale',
): Promise<Ready> {
  const mustBuild =
    projects.some(({ readsSite }) => readsSite) &&
    (build === 'always' || staleness() !== undefined);
  const mustHaveChromium = projects.some(({ needsChromium }) => needsChromium);
  const [site, chromium] = await Promise.all([
    mustBuild ? runStep({ name: 'site', run: buildSite }) : undefined,
    mustHaveChromium ? runStep({ name: 'Chromium', run: ensureChromium }) : undefined,
  ]);
  const able = projects.filter(
    ({ readsSite, needsChromium }) =>
      !(readsSite && site === false) && !(needsChromium && chromium === false),
  );
  const names = projects.filter((project) => !able.includes(project)).map(({ name }) => name);
  if (names.length > 0) tell(`Not run for what failed: the tests of ${names.join(', ')}.\n`);
  const steps = [site, chromium].filter((held) => held !== undefined);
  const passed = steps.filter(Boolean).length;
  return { projects: able, passed, failed: steps.length - passed };
}
