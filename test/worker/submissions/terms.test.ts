import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { actions } from '../../../worker/desk/actions/actions.ts';
import { eraseAnswers } from '../../../worker/submissions/erase.ts';
import { replaceAnswers, withdraw } from '../../../worker/submissions/changes.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import { termOf, termsOf } from '../../../worker/submissions/terms.ts';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { failingAt } from '../watched-database.ts';
import {
  firstRow,
  idNumber,
  ring,
  rowsOf,
  sample,
  sampleId,
  sampleTime,
  save,
  saved,
} from '../saved.ts';

const key = (fill: string) => btoa(fill.repeat(32));
const two = await readKeyRing(`k1:${key('a')},k2:${key('b')}`);
const [one, other] = ['k1', 'k2'].map((id) => two.termKeys.get(id));
if (!one || !other) throw new Error('the ring has two keys');

const ana = { as: 'name', text: 'ana' } as const;
const row = { id: sampleId, kind: 'contact' };
/** What comes later in place of the sample's. */
const late = await sealAnswers(ring, row, { name: 'Eva' });

describe('termOf', () => {
  it('is 64 bits in hexadecimal, the same for the same, another under another key', async () => {
    const term = await termOf(one, ana);
    expect(term).toMatch(/^[0-9a-f]{16}$/);
    expect(await termOf(one, ana)).toBe(term);
    expect(await termOf(other, ana)).not.toBe(term);
  });

  it('is another for the same name of the other person', async () => {
    expect(await termOf(one, { as: 'other-name', text: 'ana' })).not.toBe(await termOf(one, ana));
  });
});

describe('termsOf', () => {
  it('has each once', async () => {
    expect(await termsOf(one, [ana, ana])).toHaveLength(1);
  });
});

describe('sealAnswers', () => {
  it('makes the terms under the newest key, as the seal is, and none for a form that is gone', async () => {
    const { sealed, terms } = await sealAnswers(two, row, { name: 'Ana' });
    expect(sealed.keyId).toBe('k2');
    expect(terms).toContain(await termOf(other, ana));
    const gone = await sealAnswers(two, { ...row, kind: 'gone' }, { name: 'Ana' });
    expect(gone.terms).toEqual([]);
  });
});

describe('the terms of a submission', () => {
  beforeEach(async () => {
    await saved();
    await saved({ id: idNumber(2) });
  });
  const termsOfRow = async (id: string) =>
    (await rowsOf('terms')).filter((each) => each['submission_id'] === id).map(({ hash }) => hash);
  const termsNow = async () => (await termsOfRow(sampleId)).toSorted();

  it('are saved with it once, whatever comes with the same id again, and say under which key', async () => {
    const { terms } = await sample();
    await save(env.DB, await sample({ terms: ['0'.repeat(16)] }));
    expect(await termsNow()).toEqual(terms);
    expect(await rowsOf('submissions')).toMatchObject([{ terms_key: 'k1' }, { terms_key: 'k1' }]);
  });

  it('are in the transaction of the submission: without them nothing is saved', async () => {
    const fresh = await sample({ id: idNumber(3) });
    await expect(save(failingAt(env.DB, /INTO terms/), fresh)).rejects.toThrow();
    expect(await rowsOf('submissions')).toHaveLength(2);
  });

  it('are replaced with the answers, and those of others stay', async () => {
    await replaceAnswers(env.DB, sampleId, late, sampleTime + 1);
    expect(await termsNow()).toEqual([...late.terms].toSorted());
    expect(await termsOfRow(idNumber(2))).toHaveLength(1);
  });

  it('are gone when the person withdraws, and do not come back', async () => {
    await withdraw(env.DB, sampleId, sampleTime + 1);
    await replaceAnswers(env.DB, sampleId, late, sampleTime + 2);
    expect(await termsNow()).toEqual([]);
    expect(await termsOfRow(idNumber(2))).toHaveLength(1);
  });

  it.each([
    { sets: eraseAnswers, left: 0 },
    { sets: actions.erased.sets.replaceAll('?3', '1'), left: 0 },
    { sets: 'opened_at = 1, closed_at = 2', left: 1 },
  ])('go with the answers, and stay with what is only worked on: $sets', async (expected) => {
    const { sets, left } = expected;
    await env.DB.prepare(`UPDATE submissions SET ${sets} WHERE id = ?`).bind(sampleId).run();
    expect(await termsNow()).toHaveLength(left);
    expect((await firstRow())['terms_key']).toBe(left === 0 ? null : 'k1');
    expect(await termsOfRow(idNumber(2))).toHaveLength(1);
  });
});
