import { beforeEach, describe, expect, it } from 'vitest';
import { reseal, type Outcome } from '../../scripts/reseal/reseal.ts';
import type { Execute } from '../../scripts/database/d1.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { seal } from '../../worker/seal/seal.ts';
import {
  answersOf,
  emptyDatabase,
  idOf,
  key,
  opened,
  save,
  stored,
  termsOf,
  type StoredRow,
} from './stored.ts';

const [k1, k2, k3] = [key('k1', 1), key('k2', 2), key('k3', 3)];

let { db, calls, execute } = emptyDatabase();
beforeEach(() => {
  ({ db, calls, execute } = emptyDatabase());
});

async function run(keys: string, by: Execute = execute): Promise<Outcome> {
  return reseal(by, await readKeyRing(keys), () => undefined);
}

async function saveMany(keys: string, count: number): Promise<void> {
  for (let number = 0; number < count; number++) await save(db, keys, number);
}

const isUpdate = (sql: string) => sql.includes('UPDATE ');

/** Does something just before the first rows and their terms are written. */
function before(work: () => unknown): Execute {
  let isDone = false;
  return async (sql) => {
    if (isUpdate(sql) && !isDone) {
      isDone = true;
      await work();
    }
    return execute(sql);
  };
}

describe('reseal', () => {
  it('puts 250 rows under the newest key, in batches, with the same answers', async () => {
    await saveMany(k1, 250);
    const outcome = await run(`${k1},${k2}`);
    expect(outcome).toMatchObject({ resealed: 250, verified: 250, unopened: [], free: ['k1'] });
    expect(calls.filter(isUpdate).length).toBeGreaterThanOrEqual(5);
    const rows = stored(db);
    expect(new Set(rows.map(({ key_id: id }) => id))).toEqual(new Set(['k2']));
    for (const [number, row] of rows.entries()) {
      expect(await opened(k2, row)).toEqual(answersOf(number));
    }
  });

  it('sends no call that is longer than a command line takes', async () => {
    for (let number = 0; number < 60; number++) {
      await save(db, k1, number, { message: 'ñ'.repeat(2000), reach: ['email'] });
    }
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 60, verified: 60 });
    expect(Math.max(...calls.map((sql) => sql.length))).toBeLessThan(100_000);
  });

  it('puts the notes of members under the newest as well', async () => {
    await save(db, k1, 1);
    const id = '9f3c2b1a-0d4e-4f6a-8b7c-9d0e1f2a3b4c';
    const { keyId, bytes } = await seal(
      await readKeyRing(k1),
      { id, kind: 'note' },
      { note: 'Words' },
    );
    db.prepare('INSERT INTO notes VALUES (?, ?, ?, ?)').run(id, idOf(1), keyId, bytes);
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 2, verified: 2, free: ['k1'] });
    const [row] = db.prepare(`SELECT id, 'note' AS kind, key_id, sealed FROM notes`).all();
    expect(await opened(k2, row as unknown as StoredRow)).toEqual({ note: 'Words' });
  });

  it('puts rows of several older keys under the newest', async () => {
    await save(db, k1, 1);
    await save(db, k2, 2);
    await save(db, k3, 3);
    expect(await run(`${k1},${k2},${k3}`)).toMatchObject({ resealed: 2, free: ['k1', 'k2'] });
    expect(stored(db).map(({ key_id: id }) => id)).toEqual(['k3', 'k3', 'k3']);
  });

  it('does nothing where every row is under the newest key', async () => {
    await save(db, `${k1},${k2}`, 1);
    const before = stored(db);
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 0, verified: 1, free: ['k1'] });
    expect(stored(db)).toEqual(before);
    expect(calls.some(isUpdate)).toBe(false);
  });

  it('does nothing to an empty database, nor with one key', async () => {
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 0, verified: 0, free: ['k1'] });
    expect(await run(k1)).toMatchObject({ resealed: 0, free: [], inUse: [] });
  });

  it('leaves a row alone whose answers were erased', async () => {
    await save(db, k1, 1);
    db.exec('UPDATE submissions SET key_id = NULL, sealed = NULL, withdrawn_at = 1');
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 0, verified: 0, free: ['k1'] });
    expect(stored(db)[0]?.sealed).toBeNull();
  });
});

describe('reseal, stopped', () => {
  it.each([
    { when: 'before a batch is written', happened: false, left: 200 },
    { when: 'after a batch was written', happened: true, left: 150 },
  ])('goes on where it was stopped $when', async ({ happened, left }) => {
    await saveMany(k1, 250);
    let updates = 0;
    const stopping: Execute = async (sql) => {
      if (isUpdate(sql)) updates += 1;
      if (updates < 2) return execute(sql);
      if (happened) await execute(sql);
      throw new Error('stopped');
    };
    await expect(run(`${k1},${k2}`, stopping)).rejects.toThrow('stopped');
    expect(stored(db).filter(({ key_id: id }) => id === 'k1')).toHaveLength(left);

    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: left, verified: 250, free: ['k1'] });
    for (const [number, row] of stored(db).entries()) {
      expect(await opened(k2, row)).toEqual(answersOf(number));
    }
  });

  it('is stopped while it verifies, and says nothing of a free key', async () => {
    await saveMany(k1, 3);
    const stopping: Execute = (sql) =>
      sql.includes("key_id = 'k2'") && calls.some(isUpdate)
        ? Promise.reject(new Error('stopped'))
        : execute(sql);
    await expect(run(`${k1},${k2}`, stopping)).rejects.toThrow('stopped');
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 0, verified: 3, free: ['k1'] });
  });
});

describe('reseal, while somebody changes their answers', () => {
  const change = async (keys: string, number: number) => {
    const row = { id: idOf(number), kind: number % 2 === 0 ? 'contact' : 'interest' };
    const { keyId, bytes } = await seal(await readKeyRing(keys), row, { message: 'Changed' });
    db.prepare(
      'UPDATE submissions SET key_id = ?1, terms_key = ?1, sealed = ?2, version = version + 1 WHERE id = ?3',
    ).run(keyId, bytes, row.id);
  };

  it('lets the change under the newest key win', async () => {
    await saveMany(k1, 3);
    const outcome = await run(
      `${k1},${k2}`,
      before(() => change(`${k1},${k2}`, 1)),
    );
    expect(outcome).toMatchObject({ resealed: 2, changedMeanwhile: 1, verified: 3, free: ['k1'] });
    const row = stored(db)[1];
    expect(row && (await opened(k2, row))).toEqual({ message: 'Changed' });
  });

  it('lets a change under the older key win, and says that the key is in use', async () => {
    await saveMany(k1, 3);
    const outcome = await run(
      `${k1},${k2}`,
      before(() => change(k1, 1)),
    );
    expect(outcome).toMatchObject({ changedMeanwhile: 1, free: [], inUse: ['k1'] });
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 1, free: ['k1'], inUse: [] });
    const row = stored(db)[1];
    expect(row && (await opened(k2, row))).toEqual({ message: 'Changed' });
  });

  it('does not bring back answers that were withdrawn', async () => {
    await saveMany(k1, 3);
    const withdraw = () => {
      db.exec(
        `UPDATE submissions SET key_id = NULL, sealed = NULL, withdrawn_at = 1 WHERE id = '${idOf(1)}'`,
      );
    };
    const outcome = await run(`${k1},${k2}`, before(withdraw));
    expect(outcome).toMatchObject({ resealed: 2, changedMeanwhile: 1, verified: 2, free: ['k1'] });
    expect(stored(db)[1]?.sealed).toBeNull();
  });
});

describe('reseal, with keys that do not fit', () => {
  it('refuses a ring that lacks a key which seals rows, and writes nothing', async () => {
    await saveMany(k1, 2);
    await expect(run(`${k2},${k3}`)).rejects.toThrow(
      'SEAL_KEYS lacks a key that still seals rows: k1 (2 rows)',
    );
    expect(calls.some(isUpdate)).toBe(false);
  });

  it('refuses a newest key that is not the one of the Worker, and writes nothing', async () => {
    await save(db, k1, 1);
    await save(db, `${k1},${k2}`, 2);
    await expect(run(`${k1},${key('k2', 9)}`)).rejects.toThrow('k2 in SEAL_KEYS does not open');
    expect(calls.some(isUpdate)).toBe(false);
  });

  it('leaves rows as they are that the older key does not open, and frees no key', async () => {
    await saveMany(k1, 2);
    const rows = stored(db);
    const outcome = await run(`${key('k1', 9)},${k2}`);
    expect(outcome).toMatchObject({
      resealed: 0,
      unopened: [idOf(0), idOf(1)],
      free: [],
      inUse: ['k1'],
    });
    expect(stored(db)).toEqual(rows);
  });

  it('does the others where one row was damaged', async () => {
    await saveMany(k1, 60);
    db.exec(`UPDATE submissions SET sealed = x'00' WHERE id = '${idOf(7)}'`);
    const outcome = await run(`${k1},${k2}`);
    expect(outcome).toMatchObject({ resealed: 59, unopened: [idOf(7)], inUse: ['k1'] });
  });
});

describe('reseal, of the terms that the desk searches by', () => {
  const without = (number: number) => {
    db.exec(`DELETE FROM terms WHERE submission_id = '${idOf(number)}'`);
    db.exec(`UPDATE submissions SET terms_key = NULL WHERE id = '${idOf(number)}'`);
  };
  const madeBy = async (keys: string, number: number) => {
    const other = emptyDatabase();
    await save(other.db, keys, number);
    return termsOf(other.db, number);
  };

  it('makes them for rows that were there before there were any, with one key as well', async () => {
    await saveMany(k1, 60);
    const before = termsOf(db, 7);
    for (let number = 0; number < 60; number++) without(number);
    expect(await run(k1)).toMatchObject({ resealed: 60 });
    expect(before.terms).toHaveLength(1);
    expect(termsOf(db, 7)).toEqual(before);
  });

  it('makes those of an older key under the newest, in place of them', async () => {
    await saveMany(k1, 3);
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 3, free: ['k1'] });
    for (const number of [0, 1, 2]) expect(termsOf(db, number)).toEqual(await madeBy(k2, number));
  });

  it('frees no key of which terms are left', async () => {
    await save(db, k2, 1);
    db.exec("UPDATE submissions SET terms_key = 'k1'");
    const stopping: Execute = (sql) =>
      sql.includes('SET terms_key') ? Promise.resolve([]) : execute(sql);
    expect(await run(`${k1},${k2}`, stopping)).toMatchObject({ free: [], inUse: ['k1'] });
  });

  it('goes on where it was stopped between the terms and the key that they say', async () => {
    await saveMany(k1, 2);
    const stopping: Execute = async (sql) => {
      if (!sql.includes('SET terms_key')) return execute(sql);
      await execute(sql.split(';\n').slice(0, 2).join(';\n'));
      throw new Error('stopped');
    };
    await expect(run(`${k1},${k2}`, stopping)).rejects.toThrow('stopped');
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 2, free: ['k1'] });
    expect(termsOf(db, 0)).toEqual(await madeBy(k2, 0));
  });

  it('leaves alone what the person changed meanwhile', async () => {
    await save(db, k1, 1);
    const by = before(() => {
      db.exec('UPDATE submissions SET version = version + 1');
    });
    expect(await run(`${k1},${k2}`, by)).toMatchObject({ resealed: 0, changedMeanwhile: 1 });
    expect(termsOf(db, 1)).toEqual(await madeBy(k1, 1));
  });

  it('brings back no term of what was erased meanwhile', async () => {
    await save(db, k1, 1);
    const by = before(() => {
      db.exec(
        'UPDATE submissions SET version = version + 1, sealed = NULL, key_id = NULL, terms_key = NULL, withdrawn_at = 1',
      );
    });
    await run(`${k1},${k2}`, by);
    expect(termsOf(db, 1)).toEqual({ key: null, terms: [] });
  });

  it('makes none of what does not open', async () => {
    await saveMany(k1, 2);
    without(0);
    db.exec(`UPDATE submissions SET sealed = x'00' WHERE id = '${idOf(0)}'`);
    expect(await run(`${k1},${k2}`)).toMatchObject({ resealed: 1, unopened: [idOf(0)] });
    expect(termsOf(db, 0).key).toBeNull();
  });
});
