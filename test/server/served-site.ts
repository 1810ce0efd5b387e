import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { expect } from 'vitest';
import { createTestHarness } from 'wrangler';
import { noLimits, writeConfiguration, type Limits } from '../configuration.ts';
import { testSecrets } from '../secrets.ts';
import { testBindings, testVars } from '../settings.ts';
import { tables } from '../tables.ts';

/** A mail that the Worker handed over, as the local simulation of the platform kept it. */
export interface SentMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

interface CapturedMail {
  readonly from: string;
  readonly to: string[];
  readonly subject: string;
  readonly messageId: string;
}

export type ServedSite = Awaited<ReturnType<typeof serveSite>>;

/** What the served site answers with. */
export type Answer = Awaited<ReturnType<ServedSite['fetch']>>;

const encoded = (fields: Record<string, string | string[]>): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value]),
    ),
  ).toString();

/**
 * Serves the built site and the real Worker on a port of its own, with an empty database. All tests share an address
 * and post more in a minute than people at one do, so the rates are higher than the service's own.
 *
 * @param secrets replace those that the tests use.
 * @param vars replace settings of the tests; the desk takes wrangler's development identity unless they say otherwise.
 * @param limits how much is taken before people are asked to wait.
 * @param project the folder of a copy of the project, to serve that.
 */
export async function serveSite(
  secrets: Readonly<Record<string, string>> = {},
  vars: Readonly<Record<string, string | Record<string, string | number>[]>> = {
    ACCESS_AUDIENCE: 'local',
  },
  limits: Limits = noLimits,
  project?: string,
) {
  // What wrangler tells people at a terminal would be unexpected output here, and no test needs the network.
  Object.assign(process.env, { WRANGLER_LOG: 'error', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
  const folder = mkdtempSync(join(tmpdir(), 'served-site-'));
  const harness = createTestHarness({
    workers: [
      {
        configPath: await writeConfiguration(folder, limits, testBindings, project),
        secrets: { ...testSecrets, ...secrets },
        vars: { ...testVars, DAILY_CAP: limits.dailyCap, ...vars },
      },
    ],
  });
  const { url } = await harness.listen();
  const worker = harness.getWorker<{ DB: D1Database }>();
  await worker.applyD1Migrations('DB');
  const { DB: db } = await worker.getEnv();

  return {
    url,
    db,
    fetch: harness.fetch.bind(harness),
    logs: () => harness.getLogs(),
    /** Runs the Worker's cron as the platform would. */
    sweep: () => worker.scheduled({ cron: '*/5 * * * *', scheduledTime: new Date() }),
    /** Posts a form as the site's own page would. */
    post: (
      path: string,
      fields: Record<string, string | string[]>,
      headers: Record<string, string> = {},
    ) =>
      harness.fetch(path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: url.origin,
          ...headers,
        },
        body: encoded(fields),
        redirect: 'manual',
      }),
    /** Posts a form as a browser does that does not say where it comes from. */
    postFromNowhere: (path: string, fields: Record<string, string | string[]>) =>
      harness.fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: encoded(fields),
      }),
    /** Waits until the coordinator was told of all that was sent, which the Worker does after its answer. */
    told: () =>
      expect
        .poll(
          () =>
            db.prepare('SELECT 1 FROM submissions WHERE notified_at IS NULL LIMIT 1').first<1>('1'),
          { timeout: 60_000 },
        )
        .toBeNull(),
    /** The last 25 mails, the latest first. */
    async mails(): Promise<SentMail[]> {
      const answer = await harness.fetch('/cdn-cgi/local/explorer/api/local/email/sending');
      const { result } = (await answer.json()) as { result: CapturedMail[] };
      return result.map(({ messageId, ...mail }) => {
        const [file] = globSync(
          `${folder}/.wrangler/tmp/email/*/email-text/${messageId.slice(1, -1)}.txt`,
        );
        return { ...mail, text: file === undefined ? '' : readFileSync(file, 'utf8') };
      });
    },
    /** Empties the database between tests. */
    async forget() {
      await db.batch([
        // Outside of tests nothing may be taken from the trail.
        db.prepare('DROP TRIGGER IF EXISTS events_never_go'),
        ...tables.map((table) => db.prepare(`DELETE FROM ${table}`)),
      ]);
    },
    async close() {
      await harness.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
