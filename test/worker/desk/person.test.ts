import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { othersOf } from '../../../worker/desk/submission/also-from.ts';
import { findForDesk } from '../../../worker/desk/submission/desk-submission.ts';
import { join, part } from '../../../worker/desk/actions/join.ts';
import { recordView } from '../../../worker/desk/submission/record-look.ts';
import { checkMark } from '../../../worker/forms/decoy.ts';
import { purge } from '../../../worker/retention/purge.ts';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { tryOpen } from '../../../worker/seal/try-open.ts';
import { withdraw } from '../../../worker/submissions/changes.ts';
import type { Submission } from '../../../worker/submissions/submission.ts';
import { failingAt, watchedDatabase } from '../watched-database.ts';
import { numberOf } from '../../submission-ids.ts';
import { ring, rowsOf } from '../saved.ts';
import { coordinator, idOf, received, set } from './at-the-desk.ts';

const work = { db: env.DB, member: coordinator, now: 5 };
const joining = (one: number, other: number, db = env.DB) =>
  join({ ...work, db }, idOf(one), idOf(other));
const parting = (one: number) => part(work, idOf(one));

/** Which submissions are joined, as the lists of their numbers. */
async function groups(): Promise<number[][]> {
  const rows = (await rowsOf('submissions')).filter(({ person }) => person !== null);
  const found = Map.groupBy(rows, ({ person }) => person);
  return [...found.values()].map((all) => all.map(({ id }) => numberOf(String(id))).toSorted());
}

/** The events of this sort, each with the number of its submission. */
async function eventsOf(kind: 'joined' | 'parted') {
  const events = (await rowsOf('events')).filter((event) => event['kind'] === kind);
  return events.map((event) => [numberOf(String(event['submission_id'])), event['detail']]);
}

let references: string[] = [];
beforeEach(async () => {
  references = [''];
  for (const number of [1, 2, 3, 4]) references.push((await received(number)).reference);
});
const others = (...numbers: number[]) =>
  `others=${numbers.map((number) => references[number]).join('+')}`;

describe('join', () => {
  it('joins two, with an event on each that names the other, and changes nothing else', async () => {
    const before = await rowsOf('submissions');
    await joining(1, 2);
    expect(await groups()).toEqual([[1, 2]]);
    expect(await eventsOf('joined')).toEqual([
      [1, others(2)],
      [2, others(1)],
    ]);
    expect((await rowsOf('events')).at(-1)).toMatchObject({ actor: coordinator.email, at: 5 });
    const after = (await rowsOf('submissions')).map((row) => ({ ...row, person: null }));
    expect(after).toEqual(before);
  });

  it('joins all that were joined with either, and says so on each', async () => {
    await joining(1, 2);
    await joining(3, 4);
    await joining(2, 3);
    expect(await groups()).toEqual([[1, 2, 3, 4]]);
    expect((await eventsOf('joined')).slice(4).toSorted()).toEqual([
      [1, others(3, 4)],
      [2, others(3, 4)],
      [3, others(1, 2)],
      [4, others(1, 2)],
    ]);
  });

  it('does nothing a second time, for twenty at once, with itself, or with what is not there', async () => {
    await Promise.all(Array.from({ length: 20 }, () => joining(1, 2)));
    await joining(2, 1);
    await joining(3, 3);
    await joining(3, 9);
    expect(await groups()).toEqual([[1, 2]]);
    expect(await eventsOf('joined')).toHaveLength(2);
  });

  it('has none of it where a part can not be written', async () => {
    await expect(joining(1, 2, failingAt(env.DB, /SET person/))).rejects.toThrow();
    expect(await groups()).toEqual([]);
    expect(await eventsOf('joined')).toEqual([]);
  });

  it('begins again where an event comes between on either', async () => {
    let looks = 0;
    const db = watchedDatabase(env.DB, async ({ sql }) => {
      if (!sql.includes('SET person') || looks++ > 0) return;
      await recordView(env.DB, coordinator, { id: idOf(2), openedAt: null }, 4);
    });
    await joining(1, 2, db);
    expect(looks).toBe(2);
    expect(await groups()).toEqual([[1, 2]]);
    expect(await eventsOf('joined')).toHaveLength(2);
  });
});

describe('part', () => {
  it('parts two, with an event on each, and what is joined with none stays', async () => {
    await joining(1, 2);
    await parting(3);
    await parting(1);
    expect(await groups()).toEqual([]);
    expect(await eventsOf('parted')).toEqual([
      [1, others(2)],
      [2, others(1)],
    ]);
  });

  it('leaves the others joined with each other', async () => {
    await joining(1, 2);
    await joining(2, 3);
    await parting(1);
    expect(await groups()).toEqual([[2, 3]]);
  });
});

describe('what is joined', () => {
  it('is erased each for itself', async () => {
    for (const other of [2, 3]) await joining(1, other);
    await withdraw(env.DB, idOf(1), 6);
    await set(3, 'opened_at = 1, closed_at = 1');
    await purge(env.DB, [{ kind: 'interest', state: 'closed', days: 1, schedule: 'S' }], 9e7);
    const kept = (await rowsOf('submissions')).filter(({ sealed }) => sealed !== null);
    expect(kept.map(({ id }) => numberOf(String(id)))).toEqual([2, 4]);
  });
});

/** What a page shows beside a submission: each other, with what both have. */
async function shown({ reference }: Pick<Submission, 'reference'>, by = ring) {
  const submission = await findForDesk(env.DB, reference);
  if (!submission) throw new Error('not there');
  const opened = await tryOpen(by, submission, submission.sealed);
  const all = await othersOf(env.DB, by, { submission, opened });
  return all.map(({ submission: { id }, shares, isJoined }) =>
    [numberOf(id), ...shares, ...(isJoined ? ['joined'] : [])].join(' '),
  );
}

describe('othersOf', () => {
  const from = (number: number, answers: Record<string, string | string[]>, more = {}) =>
    received(number, { answers: { name: 'Ana', ...answers }, now: number, ...more });
  const call = (telephone: string) => ({ reach: ['telephone'], telephone });

  it('shows who has the same number, email or address in any writing, the latest first', async () => {
    const own = await from(11, {
      reach: ['telephone', 'email', 'post'],
      telephone: '(916) 555-0111',
      email: 'ana@mail.example',
      post: '1 Main St.\nFresno',
    });
    await from(12, call('+1 916 555 0111'));
    await from(13, { reach: ['email'], email: 'ANA@mail.example' });
    await from(14, { reach: ['post'], post: '1 MAIN ST, FRESNO' });
    await from(15, {
      reach: ['email', 'telephone'],
      email: 'ana@mail.example',
      telephone: '9165550111',
    });
    await from(16, call('916 555 0112'));
    expect(await shown(own)).toEqual([
      expect.stringMatching(/^15 (?:telephone email|email telephone)$/),
      '14 address',
      '13 email',
      '12 telephone',
    ]);
  });

  const trusted = { reach: ['someone'], someone: 'Rosa', 'someone-contact': '916 555 0111' };
  const number = call('916 555 0111');
  it.each([
    { what: 'the same name alone', own: {}, others: [{}] },
    { what: 'the number of somebody they both trust', own: trusted, others: [trusted, number] },
    { what: 'a check of the service', own: number, others: [number], more: { decoy: checkMark } },
  ])('shows nobody for $what', async ({ own, others, more }) => {
    const one = await from(11, own);
    for (const [place, answers] of others.entries()) await from(12 + place, answers, more);
    expect(await shown(one)).toEqual([]);
  });

  it('shows what is joined, also where nothing is shared any more', async () => {
    const own = await from(11, call('916 555 0111'));
    await from(12, call('916 555 0111'));
    await from(13, call('916 555 0113'));
    await joining(11, 13);
    await withdraw(env.DB, idOf(13), 20);
    expect(await shown(own)).toEqual(['13 joined', '12 telephone']);
  });

  it('finds while a key is changed what is under the older one', async () => {
    const own = await from(11, call('916 555 0111'));
    await from(12, call('916 555 0111'));
    const both = await readKeyRing(`${env.SEAL_KEYS},k2:${btoa('z'.repeat(32))}`);
    expect(await shown(own, both)).toEqual(['12 telephone']);
  });
});
