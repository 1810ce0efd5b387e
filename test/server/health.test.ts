import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableOf } from '../scripts/docs/markdown.ts';
import { serveSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

describe('GET /health', () => {
  it('says when the sweep last ran', async () => {
    const before = Date.now();
    await site.sweep();
    const answer = await site.fetch('/health');
    const { lastSweep } = (await answer.json()) as { lastSweep: string };
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(Date.parse(lastSweep)).toBeGreaterThanOrEqual(before);
  });

  it('says what docs/operate.md says that it does', async () => {
    const documented = tableOf(readFileSync('docs/operate.md', 'utf8'), 'field', 'what it says');
    const answer = await site.fetch('/health');
    expect(Object.keys((await answer.json()) as object).map((name) => `\`${name}\``)).toEqual(
      documented.map(([field]) => field),
    );
  });

  it('says how long the oldest unsent notice has waited', async () => {
    await site.db
      .prepare(
        `INSERT INTO submissions (id, reference, kind, locale, received_at, code_hash, notice_owed_at, notice_due_at)
         VALUES ('a', '22222222', 'contact', 'en', ?1, x'00', ?1, ?2)`,
      )
      .bind(Date.now() - 900_000, Date.now() + 3_600_000)
      .run();
    const answer = await site.fetch('/health');
    const { oldestUnsentNoticeSeconds } = (await answer.json()) as {
      oldestUnsentNoticeSeconds: number;
    };
    expect(oldestUnsentNoticeSeconds).toBeGreaterThanOrEqual(900);
  });

  it('answers 503 when the database has lost its tables', async () => {
    await site.db.exec('ALTER TABLE heartbeats RENAME TO gone');
    const answer = await site.fetch('/health');
    await site.db.exec('ALTER TABLE gone RENAME TO heartbeats');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ database: 'not reached' });
  });
});
