import { applyD1Migrations, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { tables } from '../tables.ts';
import { sampleTime } from './clock.ts';

/** What keeps the trail from being taken away. */
const triggers = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries).flatMap((sql) => {
  const name = /^CREATE TRIGGER (\w+)/m.exec(sql)?.[1];
  return name === undefined ? [] : [{ name, sql }];
});

const takesRowsAway = [
  ...triggers.map(({ name }) => `DROP TRIGGER IF EXISTS ${name}`),
  ...[...tables, 'sqlite_sequence'].map((table) => `DELETE FROM ${table}`),
  ...triggers.map(({ sql }) => sql),
];

/**
 * Gives each test an empty database of today's shape. Files share a runtime and its database, and to take the rows away
 * is several times as quick as to make the tables, which is done where there are none or a test took one away.
 */
async function emptyDatabase(): Promise<void> {
  try {
    await env.DB.batch(takesRowsAway.map((statement) => env.DB.prepare(statement)));
  } catch {
    await reset();
    await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  }
}

/** What was asked of servers elsewhere. A test that expects it replaces `fetch` itself. */
let asked: string[] = [];
globalThis.fetch = (input) => {
  asked.push(new Request(input).url);
  return Promise.reject(new Error('no test reaches a server elsewhere'));
};

beforeAll(emptyDatabase);
beforeEach(async () => {
  // The clock stands still, and timers go as they do.
  vi.useFakeTimers({ toFake: ['Date'], now: sampleTime });
  await emptyDatabase();
});
afterEach(() => {
  vi.useRealTimers();
  const unexpected = asked;
  asked = [];
  expect(unexpected, 'servers elsewhere that a test asked').toEqual([]);
});
