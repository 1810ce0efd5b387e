import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { checkMark } from '../../../worker/forms/decoy.ts';
import { received, set } from './at-the-desk.ts';

const tallied = async () =>
  (
    await env.DB.prepare(
      'SELECT set_apart, state, is_check, kind, locale, count FROM tallies WHERE count <> 0 ORDER BY 1, 2, 3, 4, 5',
    ).all()
  ).results;

const counted = async () =>
  (
    await env.DB.prepare(
      `SELECT set_apart, state, coalesce(suspicion = 'check', 0) AS is_check, kind, locale, count(*) AS count
       FROM submissions GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    ).all()
  ).results;

it('says what is there, through everything that moves a submission', async () => {
  await received(1);
  await received(2, { kind: 'contact' });
  await received(3, { decoy: 'x' });
  await received(4, { decoy: checkMark });
  expect(await tallied()).toEqual(await counted());
  expect(await tallied()).toHaveLength(4);
  for (const [number, sql] of [
    [1, 'opened_at = 1'],
    [1, `stage = 'tried'`],
    [1, 'notified_at = 1'],
    [1, 'held_at = 1'],
    [1, 'withdrawn_at = 1, key_id = NULL, sealed = NULL, answers_hash = NULL'],
    [2, 'closed_at = 1'],
    [2, 'purged_at = 1'],
    [3, 'suspicion = NULL'],
    [3, 'spam_at = 1'],
    [4, 'erased_at = 1'],
  ] as const) {
    await set(number, sql);
    expect(await tallied()).toEqual(await counted());
  }
});
