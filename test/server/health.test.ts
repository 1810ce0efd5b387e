import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { tableOf } from '../scripts/docs/markdown.ts';
import type { ServedSite } from './served-site.ts';
import { it } from './the-site.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(() => site.forget());

describe('GET /health', () => {
  it('says when the sweep last came to its end', async () => {
    const told = async () => {
      const answer = await site.fetch('/health');
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
      return ((await answer.json()) as { lastSweep: string | null }).lastSweep;
    };
    expect(await told()).toBeNull();
    await site.sweep();
    const at = await site.db
      .prepare("SELECT at FROM heartbeats WHERE name = 'sweep'")
      .first<number>('at');
    expect(await told()).toBe(new Date(at ?? 0).toISOString());
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
         VALUES ('a', '22222222', 'contact', 'en', 0, x'00', 0, 9e15)`,
      )
      .run();
    const answer = await site.fetch('/health');
    const { oldestUnsentNoticeSeconds } = (await answer.json()) as {
      oldestUnsentNoticeSeconds: number;
    };
    // Since 1970: of seconds more than a billion, of milliseconds a thousand times as many.
    expect(oldestUnsentNoticeSeconds).toBeGreaterThan(1e9);
    expect(oldestUnsentNoticeSeconds).toBeLessThan(1e11);
  });

  it('answers 503 when the database has lost its tables', async () => {
    await site.db.exec('ALTER TABLE heartbeats RENAME TO gone');
    const answer = await site.fetch('/health');
    await site.db.exec('ALTER TABLE gone RENAME TO heartbeats');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ database: 'not reached' });
  });
});
