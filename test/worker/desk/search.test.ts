import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { countUnsearched, foundSize, search } from '../../../worker/desk/lists/search.ts';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { withdraw } from '../../../worker/submissions/changes.ts';
import { countingDatabase } from '../watched-database.ts';
import { ring } from '../saved.ts';
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
    await received(Number(number), { answers });
});

/** The numbers of what is found, each with what it is found as. */
const find = async (typed: string) => {
  const { found } = await search(env.DB, ring, typed);
  return found.map(({ submission, as }) => `${numberOf(submission.id)} ${as.join()}`);
};

describe('search', () => {
  it.each([
    'María José Núñez',
    'maria jose nunez',
    'NUÑEZ MARÍA JOSÉ',
    'Mariajose Nunez',
    'María José Núñez',
    ' maría-josé   núñez ',
  ])('finds a name without regard to capitals, accents, spaces and order: %s', async (typed) => {
    expect(await find(typed)).toEqual(['1 name']);
  });

  it('finds by one word of a name everybody who has it', async () => {
    expect((await find('nuñez')).toSorted()).toEqual(['1 name', '3 name']);
  });

  it.each(['de la cruz', 'Delacruz', 'DE LACRUZ', 'dela Cruz'])(
    'finds words that some write as one: %s',
    async (typed) => {
      expect(await find(typed)).toEqual(['2 name']);
    },
  );

  it('finds who is called just so before who is called more', async () => {
    expect(await find('ana')).toEqual(['4 name', '2 name']);
  });

  it('finds no part of a word', async () => {
    expect(await find('nuñ')).toEqual([]);
  });

  it('finds the name of the other person, and says so', async () => {
    expect(await find('juan angel cruz')).toEqual(['3 other-name']);
    expect((await find('cruz')).toSorted()).toEqual(['2 name', '3 other-name']);
  });

  it.each(['9165550111', '+1 916-555-0111', '1 (916) 555.0111', '916 555 0111 cell'])(
    'finds a number in any writing: %s',
    async (typed) => {
      expect(await find(typed)).toEqual(['1 telephone']);
    },
  );

  it('finds by the number what has another name with it', async () => {
    expect(await find('Eva 916 555 0111')).toEqual(['1 telephone']);
  });

  it.each(['ana.cruz@mail.example', 'ANA.CRUZ @ mail.example'])(
    'finds an email: %s',
    async (typed) => {
      expect(await find(typed)).toEqual(['2 email']);
    },
  );

  it.each([
    ['rosa ibarra', '4 someone'],
    ['(916) 555-0144', '4 someone-contact'],
    ['Rosa@mail.example', '4 someone-contact'],
    ['12 Main St Apt 4 Fresno', '5 address'],
    ['o brien', '5 name'],
  ])('finds by %s: %s', async (typed, found) => {
    expect(await find(typed)).toEqual([found]);
  });

  it('finds by some of the words where none has all, the rarest first, and says so', async () => {
    expect((await search(env.DB, ring, 'maria jose')).isWhole).toBe(true);
    const { isWhole, found } = await search(env.DB, ring, 'Maria Ibarra');
    expect(isWhole).toBe(false);
    expect(numberOf(found[0]?.submission.id ?? '')).toBe(4);
    expect(found).toHaveLength(3);
  });

  it.each(['', '…', '\u200b', 'nobody'])('finds nothing by "%s"', async (typed) => {
    expect(await search(env.DB, ring, typed)).toMatchObject({ found: [], isCut: false });
  });

  it('finds nothing that was withdrawn', async () => {
    await withdraw(env.DB, idOf(1), 1);
    expect(await find('916 555 0111')).toEqual([]);
    expect(await find('nuñez')).toEqual(['3 name']);
  });

  it('finds under an older key what is not under the newest yet, and nothing without its key', async () => {
    const newer = `k2:${btoa('z'.repeat(32))}`;
    const both = await readKeyRing(`${env.SEAL_KEYS},${newer}`);
    expect((await search(env.DB, both, 'nuñez')).found).toHaveLength(2);
    expect((await search(env.DB, await readKeyRing(newer), 'nuñez')).found).toEqual([]);
  });
});

describe('search, where a name is that of thousands', () => {
  it('shows a page of them, says that there are more, and reads no more than the latest', async () => {
    const { results } = await env.DB.prepare('SELECT hash FROM terms WHERE submission_id = ?')
      .bind(idOf(4))
      .all<{ hash: string }>();
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO submissions (id, reference, kind, locale, received_at, key_id, terms_key, sealed, code_hash, notice_owed_at, notice_due_at)
         WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 2000)
         SELECT printf('019ab000-0000-7000-8000-%012d', number), printf('%08d', number), 'interest', 'en', 1, 'k1', 'k1', x'00', x'00', 1, 1 FROM numbers`,
      ),
      env.DB.prepare(
        `INSERT INTO terms SELECT asked.value, submissions.id FROM json_each(?) AS asked, submissions
         WHERE submissions.id LIKE '019ab000%'`,
      ).bind(JSON.stringify(results.map(({ hash }) => hash))),
    ]);
    const { db, costs } = countingDatabase(env.DB);
    const { found, isCut } = await search(db, ring, 'ana');
    expect(found).toHaveLength(foundSize);
    expect(isCut).toBe(true);
    expect(found[0]?.submission.id).toBe('019ab000-0000-7000-8000-000000002000');
    // The word and the whole name, each with its latest 500 read twice; not all 2,000.
    const read = costs.reduce((sum, cost) => sum + cost.read, 0);
    expect(read).toBeLessThan(2500);
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
