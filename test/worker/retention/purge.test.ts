import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { RetentionRule } from '../../../worker/retention/policy.ts';
import { purge } from '../../../worker/retention/purge.ts';
import { recordView } from '../../../worker/desk/submission/record-look.ts';
import { replaceAnswers } from '../../../worker/submissions/changes.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import { idNumber, ring, rowsOf, sampleId, sampleTime, saved } from '../saved.ts';

const day = 86_400_000;
const rule: RetentionRule = { kind: 'contact', state: 'closed', days: 10, schedule: 'RDA 2026-1' };
const end = sampleTime + 10 * day;

/** A submission with times of its own in some columns. */
async function having(times: Readonly<Record<string, number>>, id = sampleId, kind = 'contact') {
  await saved({ id, kind });
  for (const [column, time] of Object.entries(times)) {
    await env.DB.prepare(`UPDATE submissions SET ${column} = ? WHERE id = ?`).bind(time, id).run();
  }
}

const closed = (id?: string, kind?: string) =>
  having({ opened_at: sampleTime, closed_at: sampleTime }, id, kind);
const erased = { sealed: null, key_id: null, answers_hash: null };

describe('purge', () => {
  it.each([
    { what: 'a millisecond before', now: end - 1, purged: 0 },
    { what: 'when', now: end, purged: 1 },
    { what: 'a millisecond after', now: end + 1, purged: 1 },
  ])('purges $purged $what the period ends', async ({ now, purged }) => {
    await closed();
    expect(await purge(env.DB, [rule], now)).toBe(purged);
  });

  it('erases answers, key id and hash, and says when', async () => {
    await closed();
    await purge(env.DB, [rule], end);
    expect(await rowsOf('submissions')).toMatchObject([{ ...erased, purged_at: end }]);
  });

  it('erases the terms by which it was found, and those of no other', async () => {
    await closed();
    await saved({ id: idNumber(2) });
    await purge(env.DB, [rule], end);
    expect(await rowsOf('terms')).toMatchObject([{ submission_id: idNumber(2) }]);
  });

  it('leaves the reference and the trail', async () => {
    await closed();
    const before = await rowsOf('submissions');
    await purge(env.DB, [rule], end);
    expect(await rowsOf('submissions')).toMatchObject([{ reference: before[0]?.['reference'] }]);
    expect((await rowsOf('events')).map(({ kind }) => kind)).toEqual(['received', 'purged']);
  });

  it('names the schedule in the event', async () => {
    await closed();
    await purge(env.DB, [rule], end);
    expect((await rowsOf('events')).at(-1)).toMatchObject({
      submission_id: sampleId,
      at: end,
      kind: 'purged',
      detail: 'RDA 2026-1',
    });
  });

  it('purges nothing a second time', async () => {
    await closed();
    await purge(env.DB, [rule], end);
    expect(await purge(env.DB, [rule], end + day)).toBe(0);
    expect(await rowsOf('events')).toHaveLength(2);
  });

  it('purges each once for two runs at once', async () => {
    for (const number of [1, 2, 3]) await closed(idNumber(number));
    const purged = await Promise.all([1, 2].map(() => purge(env.DB, [rule], end)));
    expect(purged.reduce((sum, each) => sum + each)).toBe(3);
    expect(await rowsOf('events')).toHaveLength(6);
  });

  it.each([
    { what: 'was never opened', times: { closed_at: sampleTime } },
    {
      what: 'must be kept',
      times: { closed_at: sampleTime, opened_at: sampleTime, retained_at: sampleTime },
    },
    { what: 'is not closed', times: { opened_at: sampleTime } },
    { what: 'is only spam', times: { opened_at: sampleTime, spam_at: sampleTime } },
    { what: 'is only on hold', times: { opened_at: sampleTime, held_at: sampleTime } },
    { what: 'was closed by a clock ahead', times: { opened_at: 1, closed_at: end + day } },
  ])('never purges what $what', async ({ times }) => {
    await having(times);
    const before = await rowsOf('submissions');
    expect(await purge(env.DB, [rule], end)).toBe(0);
    expect(await rowsOf('submissions')).toEqual(before);
    expect(await rowsOf('events')).toHaveLength(1);
  });

  it('never purges what the person changed since it was opened, until it is opened again', async () => {
    await closed();
    const fresh = await sealAnswers(ring, { id: sampleId, kind: 'contact' }, { message: 'New' });
    const { openedAt } = await replaceAnswers(env.DB, sampleId, fresh, sampleTime + day);
    expect(openedAt).toBeNull();
    expect(await purge(env.DB, [rule], end)).toBe(0);
    const member = { email: 'member@office.example', role: 'coordinator' } as const;
    await recordView(env.DB, member, { id: sampleId, openedAt }, end);
    expect(await rowsOf('submissions')).toMatchObject([{ opened_at: end }]);
    expect(await purge(env.DB, [rule], end)).toBe(1);
  });

  it('leaves other kinds', async () => {
    await closed(idNumber(1), 'contact');
    await closed(idNumber(2), 'interest');
    await purge(env.DB, [rule], end);
    expect(await rowsOf('submissions')).toMatchObject([{ purged_at: end }, { purged_at: null }]);
  });

  it('counts from when it was found to be spam under that rule', async () => {
    await having({ opened_at: sampleTime, spam_at: sampleTime, closed_at: end });
    expect(await purge(env.DB, [{ ...rule, state: 'spam' }], end)).toBe(1);
  });

  it('keeps to each rule for itself', async () => {
    await closed(idNumber(1), 'contact');
    await closed(idNumber(2), 'interest');
    const rules = [rule, { ...rule, kind: 'interest', days: 20, schedule: 'RDA 2026-2' }];
    expect(await purge(env.DB, rules, end)).toBe(1);
    expect(await purge(env.DB, rules, sampleTime + 20 * day)).toBe(1);
    expect((await rowsOf('events')).flatMap(({ detail }) => detail ?? [])).toEqual([
      'RDA 2026-1',
      'RDA 2026-2',
    ]);
  });

  it('purges nothing without a rule', async () => {
    await closed();
    expect(await purge(env.DB, [], end + 10_000 * day)).toBe(0);
  });

  it('purges the oldest first', async () => {
    for (let number = 1; number <= 51; number++) await saved({ id: idNumber(number) });
    await env.DB.prepare('UPDATE submissions SET opened_at = 1, closed_at = ?1 - rowid')
      .bind(sampleTime)
      .run();
    await purge(env.DB, [rule], end);
    const left = (await rowsOf('submissions')).filter(({ sealed }) => sealed !== null);
    expect(left.map(({ id }) => id)).toEqual([idNumber(1)]);
  });
});
