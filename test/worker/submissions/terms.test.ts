import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { actions } from '../../../worker/desk/actions/actions.ts';
import { eraseAnswers } from '../../../worker/submissions/erase.ts';
import { replaceAnswers, withdraw } from '../../../worker/submissions/changes.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import { termOf, termsOf } from '../../../worker/submissions/terms.ts';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { failingAt } from '../watched-database.ts';
import { idNumber, ring, rowsOf, sample, sampleId, sampleTime, save, saved } from '../saved.ts';

const key = (fill: string) => btoa(fill.repeat(32));
const two = await readKeyRing(`k1:${key('a')},k2:${key('b')}`);
const [one, other] = ['k1', 'k2'].map((id) => two.termKeys.get(id));
if (!one || !other) throw new Error('the ring has two keys');

const ana = { as: 'name', text: 'ana' } as const;

describe('termOf', () => {
  it('is 64 bits in hexadecimal, the same for the same', async () => {
    expect(await termOf(one, ana)).toMatch(/^[0-9a-f]{16}$/);
    expect(await termOf(one, ana)).toBe(await termOf(one, ana));
  });

  it('is another under another key', async () => {
    expect(await termOf(other, ana)).not.toBe(await termOf(one, ana));
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
  it('makes the terms under the newest key, as the seal is', async () => {
    const row = { id: sampleId, kind: 'contact' };
    const { sealed, terms } = await sealAnswers(two, row, { name: 'Ana' });
    expect(sealed.keyId).toBe('k2');
    expect(terms).toContain(await termOf(other, ana));
  });

  it('makes none for a form that is gone', async () => {
    const { terms } = await sealAnswers(two, { id: sampleId, kind: 'gone' }, { name: 'Ana' });
    expect(terms).toEqual([]);
  });
});

const termsNow = async (id = sampleId) =>
  (await rowsOf('terms')).filter((row) => row['submission_id'] === id).map(({ hash }) => hash);
const row = { id: sampleId, kind: 'contact' };

describe('the terms of a submission', () => {
  beforeEach(async () => {
    await saved();
    await saved({ id: idNumber(2) });
  });

  it('are saved with it, and say under which key', async () => {
    expect(await termsNow()).toEqual((await sample()).terms);
    expect(await rowsOf('submissions')).toMatchObject([{ terms_key: 'k1' }, { terms_key: 'k1' }]);
  });

  it('are saved once when an id is saved again, whatever comes with it', async () => {
    const before = await termsNow();
    await save(env.DB, await sample({ terms: ['0'.repeat(16)] }));
    expect(await termsNow()).toEqual(before);
  });

  it('are in the transaction of the submission: without them nothing is saved', async () => {
    const fresh = await sample({ id: idNumber(3) });
    await expect(save(failingAt(env.DB, /INTO terms/), fresh)).rejects.toThrow();
    expect(await rowsOf('submissions')).toHaveLength(2);
  });

  it('are replaced with the answers, and those of others stay', async () => {
    const fresh = await sealAnswers(ring, row, { name: 'Eva' });
    await replaceAnswers(env.DB, sampleId, fresh, sampleTime + 1);
    expect((await termsNow()).toSorted()).toEqual([...fresh.terms].toSorted());
    expect(await termsNow(idNumber(2))).toHaveLength(1);
  });

  it('are gone when the person withdraws, and do not come back', async () => {
    await withdraw(env.DB, sampleId, sampleTime + 1);
    const late = await sealAnswers(ring, row, { name: 'Eva' });
    await replaceAnswers(env.DB, sampleId, late, sampleTime + 2);
    expect(await termsNow()).toEqual([]);
    expect(await termsNow(idNumber(2))).toHaveLength(1);
  });

  it.each([eraseAnswers, actions.erased.sets.replaceAll('?3', '1')])(
    'are gone with whatever erases the answers: %s',
    async (sets) => {
      await env.DB.prepare(`UPDATE submissions SET ${sets} WHERE id = ?`).bind(sampleId).run();
      expect(await termsNow()).toEqual([]);
      expect((await rowsOf('submissions'))[0]).toMatchObject({ terms_key: null });
      expect(await termsNow(idNumber(2))).toHaveLength(1);
    },
  );

  it('stay with what is only worked on', async () => {
    await env.DB.prepare('UPDATE submissions SET opened_at = 1, closed_at = 2').run();
    expect(await termsNow()).toHaveLength(1);
  });
});
