import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseDeadline, withDeadline } from '../../../worker/database/with-deadline.ts';
import { DeadlinePassed } from '../../../worker/deadline.ts';
import { request } from '../through-the-worker.ts';
import { logged } from '../logged.ts';

/** A database that never answers. */
const silent = {
  prepare: () => statement,
  batch: () => new Promise(() => undefined),
} as unknown as D1Database;
const statement = {
  bind: () => statement,
  all: () => new Promise(() => undefined),
};

describe('withDeadline', () => {
  it('gives what the database gives, alone and in a batch', async () => {
    const db = withDeadline(env.DB);
    expect(await db.prepare('SELECT ? AS one').bind(1).first('one')).toBe(1);
    const results = await db.batch([
      db.prepare('SELECT 2 AS n'),
      db.prepare('SELECT ? AS n').bind(3),
    ]);
    expect(results.map((result) => result.results)).toEqual([[{ n: 2 }], [{ n: 3 }]]);
  });

  it('throws what the database throws', async () => {
    await expect(withDeadline(env.DB).prepare('SELECT from').all()).rejects.toThrow('syntax');
  });

  describe('while nothing answers', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it.each([
      { what: 'a statement', ask: (db: D1Database) => db.prepare('').bind(1).all() },
      { what: 'a batch', ask: (db: D1Database) => db.batch([]) },
    ])('ends $what when its deadline passes', async ({ ask }) => {
      const asked = ask(withDeadline(silent)).catch((error: unknown) => error);
      vi.advanceTimersByTime(databaseDeadline);
      expect(await asked).toBeInstanceOf(DeadlinePassed);
    });
  });

  it('answers 503 for it, as for every fault of the database', async () => {
    const lines = logged();
    const late = {
      prepare: () => {
        throw new DeadlinePassed('late');
      },
    } as unknown as D1Database;
    expect((await request('/health', {}, { DB: late })).status).toBe(503);
    expect(lines).toEqual([]);
  });
});
