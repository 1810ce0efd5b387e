import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { listSubmissions, waiting } from '../../../worker/desk/list.ts';
import { asParameters, readSelection } from '../../../worker/desk/selection.ts';
import { withdraw } from '../../../worker/submissions/changes.ts';
import { emptyDatabaseForEachTest } from '../storage.ts';
import { idOf, received, receivedAt } from './at-the-desk.ts';

emptyDatabaseForEachTest();

const select = (text: string) => readSelection(new URLSearchParams(text));
const idsOf = async (text: string, page = 1, size = 50) => {
  const { submissions } = await listSubmissions(env.DB, select(text), page, size);
  return submissions.map(({ id }) => Number(id.slice(-12)));
};
const set = (number: number, sql: string) =>
  env.DB.prepare(`UPDATE submissions SET ${sql} WHERE id = ?`).bind(idOf(number)).run();

describe('listSubmissions', () => {
  it('puts what nobody opened first, the longest waiting before the others', async () => {
    for (const number of [1, 2, 3, 4, 5]) await received(number, { now: receivedAt + number });
    await set(1, 'opened_at = 1');
    await set(2, 'opened_at = 1, held_at = 1');
    await withdraw(env.DB, idOf(3), 1);
    expect(await idsOf('')).toEqual([4, 5, 1, 2, 3]);
  });

  it('gives pages, and says how many there are', async () => {
    for (const number of [1, 2, 3]) await received(number, { now: receivedAt + number });
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
    expect(await waiting(env.DB)).toEqual({ unopened: 1, apart: 1 });
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

describe('readSelection', () => {
  it('takes no value that is none', () => {
    expect(select(`state=x&kind=y&locale=<script>&apart=1`)).toEqual({ apart: false });
  });

  it('comes back from its own parameters', () => {
    const text = 'state=new&kind=contact&locale=es&apart=yes';
    expect(asParameters(select(text)).toString()).toBe(text);
  });
});
