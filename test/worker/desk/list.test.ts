import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { checkMark } from '../../../worker/forms/decoy.ts';
import { recordFault } from '../../../worker/database/faults.ts';
import { recordHeartbeat } from '../../../worker/database/heartbeat.ts';
import { countLimit, showCount } from '../../../worker/desk/bounded-count.ts';
import { listSubmissions } from '../../../worker/desk/lists/list.ts';
import { asParameters, readSelection } from '../../../worker/desk/lists/selection.ts';
import { waiting } from '../../../worker/desk/lists/waiting.ts';
import type { State } from '../../../worker/submissions/states.ts';
import { numberOf } from '../../submission-ids.ts';
import { manyRows } from '../many-rows.ts';
import { sampleTime } from '../saved.ts';
import { coordinator, received, set } from './at-the-desk.ts';

const select = (text: string) => readSelection(new URLSearchParams(text), coordinator.email);
const idsOf = async (text: string, page = 1, size = 50) => {
  const { submissions } = await listSubmissions(env.DB, select(text), page, size);
  return submissions.map(({ id }) => numberOf(id));
};

/** Submissions that came one after another, each with columns in SQL. */
async function having(...columns: readonly string[]) {
  for (const [place, sql] of columns.entries()) {
    await received(place + 1, { now: sampleTime + place });
    await set(place + 1, sql);
  }
}

describe('listSubmissions', () => {
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
    await having(...Object.values(columns));
    expect(await idsOf('')).toEqual([1, 6, 5, 4, 3, 2, 7, 12, 11, 10, 9, 8]);
    expect(await idsOf('state=handed')).toEqual([6]);
  });

  it.each([
    { state: 'new', sql: 'version = 1', order: [1, 2, 3] },
    { state: 'closed', sql: 'opened_at = 1, closed_at = 1', order: [3, 2, 1] },
  ])('has those of the state $state in the order of the list', async ({ state, sql, order }) => {
    await having(sql, sql, sql);
    expect(await idsOf('')).toEqual(order);
    expect(await idsOf(`state=${state}`)).toEqual(order);
  });

  it('counts all of a selection that has a tally, and others no further than anybody reads', async () => {
    await manyRows(countLimit + 5, sampleTime, { outcome: `'met'` });
    const first = (text: string) => listSubmissions(env.DB, select(text), 1);
    expect(await first('kind=contact')).toMatchObject({ count: countLimit + 5, isBounded: false });
    expect(await first('outcome=met')).toMatchObject({ count: countLimit + 1, isBounded: true });
  });

  it('gives pages, and says whether there is another', async () => {
    await manyRows(3, sampleTime);
    const page = (number: number) => listSubmissions(env.DB, select(''), number, 2);
    expect(await page(1)).toMatchObject({ count: 3, hasNext: true, submissions: [{}, {}] });
    expect(await page(2)).toMatchObject({ count: 3, hasNext: false, submissions: [{}] });
    expect(await page(9)).toMatchObject({ count: 3, hasNext: false, submissions: [] });
  });

  it('leaves out what is set apart, unless that is asked for', async () => {
    await received(1);
    await received(2, { decoy: 'x' });
    expect(await idsOf('')).toEqual([1]);
    expect(await idsOf('apart=yes')).toEqual([2]);
  });

  it.each([
    { query: 'kind=contact', found: [2] },
    { query: 'state=opened', found: [3] },
    { query: 'locale=es&kind=interest', found: [3] },
    { query: 'locale=es&kind=contact', found: [] },
    { query: 'reference=mistyped', found: [] },
  ])('finds by $query: $found', async ({ query, found }) => {
    await having('version = 1', `kind = 'contact'`, `opened_at = 1, locale = 'es'`);
    expect(await idsOf(query)).toEqual(found);
  });

  it('finds by reference as people type it, what is set apart too', async () => {
    const { reference } = await received(1, { decoy: 'x' });
    await received(2);
    expect(await idsOf(`reference=${reference.toLowerCase()}`)).toEqual([1]);
  });
});

describe('waiting', () => {
  it('is nothing where nothing is', async () => {
    expect(await waiting(env.DB)).toEqual({
      ...{ unopened: 0, oldest: null, apart: 0, sweptAt: null, faults: 0 },
    });
  });

  it('names what has waited longest unopened, and counts what is set apart, but for checks', async () => {
    await received(1, { now: sampleTime, decoy: 'x' });
    const { reference } = await received(2, { now: sampleTime + 1 });
    await received(3, { now: sampleTime + 2 });
    await received(4, { now: sampleTime });
    await set(4, 'opened_at = 1');
    await received(5, { decoy: checkMark });
    expect(await waiting(env.DB)).toMatchObject({
      ...{ unopened: 2, apart: 1, oldest: { reference, receivedAt: sampleTime + 1 } },
    });
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
    { count: countLimit, shown: '100' },
    { count: countLimit + 1, shown: 'more than 100' },
    { count: 1240, isBounded: false, shown: '1,240' },
  ])('says $shown for $count', ({ count, isBounded, shown }) => {
    expect(showCount(count, isBounded)).toBe(shown);
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
