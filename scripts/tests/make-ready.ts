import { ensureChromium } from '../chromium/install.ts';
import { ensureEngines } from '../engines/install.ts';
import { buildSite } from '../site/build-site.ts';
import { staleness } from '../site/staleness.ts';
import { runStep } from '../steps/run-steps.ts';
import { tell } from '../steps/progress.ts';
import type { Count } from './count.ts';
import type { Project } from './projects.ts';

/** What came of making ready: the projects that can run, and how many steps held and failed. */
export interface Ready extends Count {
  readonly projects: readonly Project[];
}

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
  const mustBuild =
    projects.some(({ readsSite }) => readsSite) &&
    (build === 'always' || staleness() !== undefined);
  const mustHaveChromium = projects.some(({ needsChromium }) => needsChromium);
  const mustHaveEngines = projects.some(({ needsEngines }) => needsEngines);
  // One after the other: apt-get runs once at a time.
  const browsers = async () => ({
    chromium: mustHaveChromium
      ? await runStep({ name: 'Chromium', run: ensureChromium })
      : undefined,
    engines: mustHaveEngines
      ? await runStep({ name: 'Firefox and WebKit', run: ensureEngines })
      : undefined,
  });
  const [site, { chromium, engines }] = await Promise.all([
    mustBuild ? runStep({ name: 'site', run: buildSite }) : undefined,
    browsers(),
  ]);
  const able = projects.filter(
    ({ readsSite, needsChromium, needsEngines }) =>
      !(readsSite && site === false) &&
      !(needsChromium && chromium === false) &&
      !(needsEngines && engines === false),
  );
  const names = projects.filter((project) => !able.includes(project)).map(({ name }) => name);
  if (names.length > 0) tell(`Not run for what failed: the tests of ${names.join(', ')}.\n`);
  const steps = [site, chromium, engines].filter((held) => held !== undefined);
  const passed = steps.filter(Boolean).length;
  return { projects: able, passed, failed: steps.length - passed };
}
