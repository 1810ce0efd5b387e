import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { checkMark } from '../../../worker/forms/decoy.ts';
import { recordFault } from '../../../worker/database/faults.ts';
import { recordHeartbeat } from '../../../worker/database/heartbeat.ts';
import { countLimit, showCount } from '../../../worker/desk/bounded-count.ts';
import { listSubmissions } from '../../../worker/desk/lists/list.ts';
import { waiting } from '../../../worker/desk/lists/waiting.ts';
import { asParameters, readSelection } from '../../../worker/desk/lists/selection.ts';
import type { State } from '../../../worker/submissions/states.ts';
import { withdraw } from '../../../worker/submissions/changes.ts';
import { manyRows } from '../many-rows.ts';
import { coordinator, idOf, received } from './at-the-desk.ts';
import { sampleTime } from '../saved.ts';
import { numberOf } from '../../submission-ids.ts';

const select = (text: string) => readSelection(new URLSearchParams(text), coordinator.email);
const idsOf = async (text: string, page = 1, size = 50) => {
  const { submissions } = await listSubmissions(env.DB, select(text), page, size);
  return submissions.map(({ id }) => numberOf(id));
};
const set = (number: number, sql: string) =>
  env.DB.prepare(`UPDATE submissions SET ${sql} WHERE id = ?`).bind(idOf(number)).run();

describe('listSubmissions', () => {
  it('puts what nobody opened first, the longest waiting before the others', async () => {
    for (const number of [1, 2, 3, 4, 5]) await received(number, { now: sampleTime + number });
    await set(1, 'opened_at = 1');
    await set(2, 'opened_at = 1, held_at = 1');
    await withdraw(env.DB, idOf(3), 1);
    expect(await idsOf('')).toEqual([4, 5, 1, 2, 3]);
  });

  it('puts each state in its place, the latest first where nobody waits for a first look', async () => {
    const columns = {
      new: 'version = 1',
      opened: 'opened_at = 1',
      tried: `opened_at = 1, stage = 'tried'`,
      contacted: `opened_at = 1, stage = 'contacted'`,
      intake: `opened_at = 1, stage = 'intake'`,
      handed: `opened_at = 1, stage = 'handed'`,
      held: 'held_at = 1',
      closed: 'opened_at = 1, closed_at = 1',
      spam: 'spam_at = 1',
      erased: 'erased_at = 1',
      purged: 'purged_at = 1',
      withdrawn: 'withdrawn_at = 1, key_id = NULL, sealed = NULL, answers_hash = NULL',
    } satisfies Record<State, string>;
    for (const [place, sql] of Object.values(columns).entries()) {
      await received(place + 1, { now: sampleTime + place });
      await set(place + 1, sql);
    }
    expect(await idsOf('')).toEqual([1, 6, 5, 4, 3, 2, 7, 12, 11, 10, 9, 8]);
    for (const state of ['new', 'handed', 'closed'])
      expect(await idsOf(`state=${state}`)).toHaveLength(1);
  });

  it.each([
    { state: 'new', sql: 'version = 1', order: [1, 2, 3] },
    { state: 'closed', sql: 'opened_at = 1, closed_at = 1', order: [3, 2, 1] },
  ])('has those of the state $state in the order of the list', async ({ state, sql, order }) => {
    for (const number of [1, 2, 3]) {
      await received(number, { now: sampleTime + number });
      await set(number, sql);
    }
    expect(await idsOf(`state=${state}`)).toEqual(order);
  });

  it('counts no further than anybody reads', async () => {
    await manyRows(countLimit + 5, sampleTime);
    expect(await listSubmissions(env.DB, select(''), 1)).toMatchObject({ count: countLimit + 1 });
  });

  it('gives pages, and says how many there are', async () => {
    for (const number of [1, 2, 3]) await received(number, { now: sampleTime + number });
    expect(await idsOf('', 2, 2)).toEqual([3]);
    expect(await listSubmissions(env.DB, select(''), 9, 2)).toMatchObject({
      count: 3,
      pages: 2,
      submissions: [],
    });
  });

  it('leaves out what is set apart, unless that is asked for', async () => {
    await received(1);
    await received(2, { decoy: 'x' });
    expect(await idsOf('')).toEqual([1]);
    expect(await idsOf('apart=yes')).toEqual([2]);
    expect(await waiting(env.DB)).toMatchObject({ unopened: 1, apart: 1 });
  });

  it('finds by state, kind and language together', async () => {
    await received(1);
    await received(2, { kind: 'contact' });
    await received(3);
    await set(3, `opened_at = 1, locale = 'es'`);
    expect(await idsOf('kind=contact')).toEqual([2]);
    expect(await idsOf('state=opened')).toEqual([3]);
    expect(await idsOf('locale=es&kind=interest')).toEqual([3]);
    expect(await idsOf('locale=es&kind=contact')).toEqual([]);
  });

  it('finds by reference as people type it, what is set apart too', async () => {
    const { reference } = await received(1, { decoy: 'x' });
    await received(2);
    expect(await idsOf(`reference=${reference.toLowerCase()}`)).toEqual([1]);
    expect(await idsOf('reference=mistyped')).toEqual([]);
  });
});

describe('waiting', () => {
  it('is nothing where nothing is', async () => {
    expect(await waiting(env.DB)).toEqual({
      unopened: 0,
      oldest: null,
      apart: 0,
      sweptAt: null,
      faults: 0,
    });
  });

  it('names what has waited longest unopened, and nothing set apart', async () => {
    await received(1, { now: sampleTime, decoy: 'x' });
    const { reference } = await received(2, { now: sampleTime + 1 });
    await received(3, { now: sampleTime + 2 });
    await received(4, { now: sampleTime });
    await set(4, 'opened_at = 1');
    expect(await waiting(env.DB)).toMatchObject({
      unopened: 2,
      oldest: { reference, receivedAt: sampleTime + 1 },
    });
  });

  it('counts no check of the service among what is set apart', async () => {
    await received(1, { decoy: checkMark });
    await received(2, { decoy: 'x' });
    expect(await waiting(env.DB)).toMatchObject({ apart: 1 });
  });

  it('has what is wrong with the service', async () => {
    await recordHeartbeat(env.DB, 'digest', 5);
    await recordHeartbeat(env.DB, 'sweep', 7);
    await recordFault(env.DB, 'second-address', 'E_RECIPIENT_SUPPRESSED', 1);
    expect(await waiting(env.DB)).toMatchObject({ sweptAt: 7, faults: 1 });
  });
});

describe('showCount', () => {
  it.each([
    { count: 0, shown: '0' },
    { count: countLimit, shown: '10,000' },
    { count: countLimit + 1, shown: 'more than 10,000' },
  ])('says $shown for $count', ({ count, shown }) => {
    expect(showCount(count)).toBe(shown);
  });
});

describe('readSelection', () => {
  it('takes no value that is none', () => {
    expect(select(`state=x&kind=y&locale=<script>&apart=1`)).toEqual({ apart: false });
  });

  it('comes back from its own parameters', () => {
    const text = 'state=new&kind=contact&locale=es&apart=yes';
    expect(asParameters(select(text)).toString()).toBe(text);
  });
});
