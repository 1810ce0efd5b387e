import type { WebDriver } from 'selenium-webdriver';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { serveNeutralSite, type NeutralSite } from '../browser/neutral-site.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { serveAtEdge, type Edge } from './edge.ts';
import type { Engine, Look, Session } from './engine.ts';

/** What the test that is running now has before it. */
export let site: ServedSite;
export let edge: Edge;
export let neutral: NeutralSite;
export let session: Session;
export let driver: WebDriver;

/** A site costs more to start than most tests: each process starts one, for all its files. */
const shared = test.extend(
  'started',
  { scope: 'worker' },
  // oxlint-disable-next-line no-empty-pattern -- vitest reads from it what is to be made first.
  async ({}, { onCleanup }) => {
    const [site, neutral] = await Promise.all([serveSite(), serveNeutralSite('127.0.0.1')]);
    const edge = await serveAtEdge(site, neutral);
    onCleanup(async () => {
      await edge.close();
      await neutral.close();
      await site.close();
    });
    return { site, neutral, edge };
  },
);

const telephone: Look = {
  script: true,
  size: { width: 390, height: 844 },
  isPrivate: false,
  blocks: false,
};

const open = async (engine: Engine, look: Partial<Look>) => {
  session = await engine.open({ ...telephone, ...look });
  driver = session.driver;
};

/** Lets the tests of a group visit the site one after the other in the same window of a browser, which has kept nothing yet. */
export function visitsAllIn(engine: Engine, look: Partial<Look> = {}): void {
  shared.beforeAll(({ started }) => {
    ({ site, neutral, edge } = started);
  });
  beforeAll(() => open(engine, look));
  afterAll(() => session.close());
  afterEach(async () => {
    edge.forget();
    neutral.takeAsked();
    await site.forget();
  });
}
