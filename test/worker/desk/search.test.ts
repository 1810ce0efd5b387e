import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { countUnsearched, foundSize, search } from '../../../worker/desk/lists/search.ts';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { withdraw } from '../../../worker/submissions/changes.ts';
import { manyRows } from '../many-rows.ts';
import { countingDatabase } from '../watched-database.ts';
import { ring, sampleTime } from '../saved.ts';
import { numberOf } from '../../submission-ids.ts';
import { idOf, received } from './at-the-desk.ts';

const people = {
  1: { name: 'María José Núñez', reach: ['telephone'], telephone: '(916) 555-0111' },
  2: { name: 'Ana De la Cruz', reach: ['email'], email: 'Ana.Cruz@Mail.Example' },
  3: { name: 'Nuñez, María', person: 'known', 'person-name': 'Juan Ángel Cruz' },
  4: {
    name: 'Ana',
    reach: ['someone'],
    someone: 'Rosa Ibarra',
    'someone-contact': 'at work, 916 555 0144 or rosa@mail.example',
  },
  5: { name: 'O’Brien', reach: ['post'], post: '12 Main St., Apt. 4\nFresno' },
} as const;

beforeEach(async () => {
  for (const [number, answers] of Object.entries(people))
    await received(Number(number), { answers, now: sampleTime + Number(number) });
});

/** The numbers of what is found, each with what it is found as. */
const find = async (typed: string, by = ring) => {
  const { found } = await search(env.DB, by, typed);
  return found.map(({ submission, as }) => `${numberOf(submission.id)} ${as.join()}`);
};

describe('search', () => {
  // How names, numbers and addresses may be written is shown in test/worker/forms/.
  it.each([
    { typed: ' maría-josé   NUÑEZ ', found: ['1 name'] },
    { typed: 'Nunez Mariajose', found: ['1 name'] },
    { typed: 'nuñez', found: ['3 name', '1 name'] },
    { typed: 'nuñ', found: [] },
    { typed: 'Delacruz', found: ['2 name'] },
    { typed: 'DE LACRUZ', found: ['2 name'] },
    // Who is called just so comes before who is called more.
    { typed: 'ana', found: ['4 name', '2 name'] },
    { typed: 'o brien', found: ['5 name'] },
    { typed: 'juan angel cruz', found: ['3 other-name'] },
    { typed: 'cruz', found: ['3 other-name', '2 name'] },
    { typed: '+1 916-555-0111', found: ['1 telephone'] },
    { typed: '916 555 0111 cell', found: ['1 telephone'] },
    { typed: 'Eva 916 555 0111', found: ['1 telephone'] },
    { typed: 'ANA.CRUZ @ mail.example', found: ['2 email'] },
    { typed: 'rosa ibarra', found: ['4 someone'] },
    { typed: '(916) 555-0144', found: ['4 someone-contact'] },
    { typed: 'Rosa@mail.example', found: ['4 someone-contact'] },
    { typed: '12 Main St Apt 4 Fresno', found: ['5 address'] },
    ...['', '…', '\u200b', 'nobody'].map((typed) => ({ typed, found: [] })),
  ])('finds by "$typed" $found', async ({ typed, found }) => {
    expect(await find(typed)).toEqual(found);
  });

  it('finds by some of the words where none has all, the rarest first, and says so', async () => {
    expect((await search(env.DB, ring, 'maria jose')).isWhole).toBe(true);
    const { isWhole, found } = await search(env.DB, ring, 'Maria Ibarra');
    expect(isWhole).toBe(false);
    expect(numberOf(found[0]?.submission.id ?? '')).toBe(4);
    expect(found).toHaveLength(3);
  });

  it('finds nothing that was withdrawn', async () => {
    await withdraw(env.DB, idOf(1), 1);
    expect(await find('916 555 0111')).toEqual([]);
    expect(await find('nuñez')).toEqual(['3 name']);
  });

  it('finds under an older key what is not under the newest yet, and nothing without its key', async () => {
    const newer = `k2:${btoa('z'.repeat(32))}`;
    expect(await find('nuñez', await readKeyRing(`${env.SEAL_KEYS},${newer}`))).toHaveLength(2);
    expect(await find('nuñez', await readKeyRing(newer))).toEqual([]);
  });

  it('shows a page of a name that thousands have, and reads no more than the latest', async () => {
    await manyRows(2000, 1, { kind: `'interest'`, terms_key: `'k1'` });
    await env.DB.prepare(
      `INSERT INTO terms SELECT own.hash, submissions.id FROM terms AS own, submissions
       WHERE own.submission_id = ? AND submissions.id LIKE '019ab000%'`,
    )
      .bind(idOf(4))
      .run();
    const { db, costs } = countingDatabase(env.DB);
    const { found, isCut } = await search(db, ring, 'ana');
    expect(found).toHaveLength(foundSize);
    expect(isCut).toBe(true);
    expect(found[0]?.submission.id).toBe('019ab000-0000-7000-8000-000000002005');
    // The word and the whole name, each with its latest 500 read twice; not all 2,000.
    expect(costs.reduce((sum, cost) => sum + cost.read, 0)).toBeLessThan(2500);
  });
});

describe('countUnsearched', () => {
  it('counts what no search finds: it was there before there were terms', async () => {
    expect(await countUnsearched(env.DB)).toBe(0);
    await env.DB.prepare('UPDATE submissions SET terms_key = NULL WHERE id <> ?')
      .bind(idOf(1))
      .run();
    await withdraw(env.DB, idOf(2), 1);
    expect(await countUnsearched(env.DB)).toBe(3);
  });
});
