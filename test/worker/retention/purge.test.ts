import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { RetentionRule } from '../../../worker/retention/policy.ts';
import { purge } from '../../../worker/retention/purge.ts';
import { recordView } from '../../../worker/desk/submission/record-look.ts';
import { replaceAnswers } from '../../../worker/submissions/changes.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import { manyRows } from '../many-rows.ts';
import {
  eventKinds,
  firstRow,
  idNumber,
  ring,
  rowsOf,
  sampleId,
  sampleTime,
  saved,
} from '../saved.ts';

const day = 86_400_000;
const rule: RetentionRule = { kind: 'contact', state: 'closed', days: 10, schedule: 'RDA 2026-1' };
const end = sampleTime + 10 * day;
const isClosed = `opened_at = ${sampleTime}, closed_at = ${sampleTime}`;

/** A submission with columns of its own, in SQL. */
async function having(sets: string, id = sampleId, kind = 'contact') {
  await saved({ id, kind });
  await env.DB.prepare(`UPDATE submissions SET ${sets} WHERE id = ?`).bind(id).run();
}
const closed = (id?: string, kind?: string) => having(isClosed, id, kind);

describe('purge', () => {
  it.each([
    { now: end - 1, purged: 0 },
    { now: end, purged: 1 },
  ])('purges $purged at $now', async ({ now, purged }) => {
    await closed();
    expect(await purge(env.DB, [rule], now)).toBe(purged);
  });

  it('erases answers, key id, hash and terms once, and leaves the reference and the trail', async () => {
    await closed();
    await saved({ id: idNumber(2) });
    const { reference } = await firstRow();
    await purge(env.DB, [rule], end);
    expect(await purge(env.DB, [rule], end + day)).toBe(0);
    expect(await firstRow()).toMatchObject({
      ...{ sealed: null, key_id: null, answers_hash: null, purged_at: end, reference },
    });
    expect(await rowsOf('terms')).toMatchObject([{ submission_id: idNumber(2) }]);
    expect((await rowsOf('events')).slice(2)).toMatchObject([
      { submission_id: sampleId, at: end, kind: 'purged', detail: 'RDA 2026-1' },
    ]);
  });

  it('purges each once for two runs at once', async () => {
    for (const number of [1, 2, 3]) await closed(idNumber(number));
    const purged = await Promise.all([1, 2].map(() => purge(env.DB, [rule], end)));
    expect(purged.reduce((sum, each) => sum + each)).toBe(3);
    expect(await rowsOf('events')).toHaveLength(6);
  });

  it.each([
    { what: 'was never opened', sets: `closed_at = ${sampleTime}` },
    { what: 'must be kept', sets: `${isClosed}, retained_at = ${sampleTime}` },
    { what: 'is not closed', sets: `opened_at = ${sampleTime}` },
    { what: 'is only spam', sets: `opened_at = ${sampleTime}, spam_at = ${sampleTime}` },
    { what: 'is only on hold', sets: `opened_at = ${sampleTime}, held_at = ${sampleTime}` },
    { what: 'was closed by a clock ahead', sets: `opened_at = 1, closed_at = ${end + day}` },
    { what: 'is of another kind', sets: isClosed, kind: 'interest' },
    { what: 'has no rule', sets: isClosed, rules: [] },
  ])('never purges what $what', async ({ sets, kind, rules = [rule] }) => {
    await having(sets, sampleId, kind);
    const before = await rowsOf('submissions');
    expect(await purge(env.DB, rules, end)).toBe(0);
    expect(await rowsOf('submissions')).toEqual(before);
    expect(await eventKinds()).toEqual(['received']);
  });

  it('never purges what the person changed since it was opened, until it is opened again', async () => {
    await closed();
    const fresh = await sealAnswers(ring, { id: sampleId, kind: 'contact' }, { message: 'New' });
    const { openedAt } = await replaceAnswers(env.DB, sampleId, fresh, sampleTime + day);
    expect(openedAt).toBeNull();
    expect(await purge(env.DB, [rule], end)).toBe(0);
    const member = { email: 'member@office.example', role: 'coordinator' } as const;
    await recordView(env.DB, member, { id: sampleId, openedAt }, end);
    expect(await purge(env.DB, [rule], end)).toBe(1);
  });

  it('counts from when it was found to be spam under that rule', async () => {
    await having(`opened_at = ${sampleTime}, spam_at = ${sampleTime}, closed_at = ${end}`);
    expect(await purge(env.DB, [{ ...rule, state: 'spam' }], end)).toBe(1);
  });

  it('keeps to each rule for itself', async () => {
    await closed(idNumber(1), 'contact');
    await closed(idNumber(2), 'interest');
    const rules = [rule, { ...rule, kind: 'interest', days: 20, schedule: 'RDA 2026-2' }];
    expect(await purge(env.DB, rules, end)).toBe(1);
    expect(await purge(env.DB, rules, sampleTime + 20 * day)).toBe(1);
    const details = (await rowsOf('events')).flatMap(({ detail }) => detail ?? []);
    expect(details).toEqual(['RDA 2026-1', 'RDA 2026-2']);
  });

  it('purges the oldest first', async () => {
    await manyRows(51, sampleTime, { opened_at: '1', closed_at: `${sampleTime} - number` });
    await purge(env.DB, [rule], end);
    const left = (await rowsOf('submissions')).filter(({ sealed }) => sealed !== null);
    expect(left).toMatchObject([{ closed_at: sampleTime - 1 }]);
  });
});
