import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { open } from '../../../worker/seal/seal.ts';
import { sealAnswers } from '../../../worker/submissions/seal-answers.ts';
import {
  hold,
  makeChange,
  newAnswers,
  plainChanges,
  resume,
  type Change,
} from '../../../worker/submissions/changes.ts';
import type { Told } from '../../../worker/submissions/told.ts';
import { idNumber, ring, rowsOf, sampleId, sampleTime, saved } from '../saved.ts';

const later = sampleTime + 1000;
const member = 'coordinator@vod.example';
const told = (version = 1): Told => ({ member, sure: 'code', version });
const row = { id: sampleId, kind: 'contact' };
const changed = newAnswers(await sealAnswers(ring, row, { message: 'New words' }));

const tell = (change: Change, version?: number, at = later) =>
  makeChange(env.DB, sampleId, change, at, told(version));
const submission = async () => (await rowsOf('submissions'))[0];

beforeEach(async () => {
  await saved();
});

describe.each<Change>([plainChanges.held, plainChanges.withdrawn, changed])(
  'what is $kind by telephone',
  (change) => {
    const { kind } = change;

    it('names in its event who took it down, and how they made sure of the caller', async () => {
      expect(await tell(change)).toBe(true);
      expect((await rowsOf('events')).at(-1)).toMatchObject({
        ...{ kind, at: later, actor: member },
        detail: 'by=telephone&sure=code',
      });
    });

    it('is marked so, with its time', async () => {
      await tell(change);
      expect(await submission()).toMatchObject({ told_change: kind, told_at: later, version: 2 });
    });

    it('owes the same notice as from the person’s own page', async () => {
      await tell(change);
      expect(await submission()).toMatchObject({ notice: kind, notified_at: null });
    });

    it('changes nothing where the page was of an older version', async () => {
      await hold(env.DB, sampleId, sampleTime);
      const before = [await rowsOf('submissions'), await rowsOf('events')];
      expect(await tell(change, 1)).toBe(false);
      expect([await rowsOf('submissions'), await rowsOf('events')]).toEqual(before);
    });

    it('leaves the submissions of others as they were', async () => {
      await saved({ id: idNumber(2) });
      const other = async () => (await rowsOf('submissions')).find(({ id }) => id === idNumber(2));
      const before = await other();
      await tell(change);
      expect(await other()).toEqual(before);
    });
  },
);

describe('makeChange', () => {
  it('puts a hold of the person on it, and none of the office', async () => {
    await tell(plainChanges.held);
    expect(await submission()).toMatchObject({ held_at: later, office_held_at: null });
  });

  it('is undone by what the person does themselves, and then not marked any more', async () => {
    await tell(plainChanges.held);
    await resume(env.DB, sampleId, later + 1);
    expect(await submission()).toMatchObject({ held_at: null, told_change: null, told_at: null });
    expect((await rowsOf('events')).at(-1)).toMatchObject({ actor: null, detail: null });
  });

  it('takes it off hold by telephone, and the time without a look begins anew', async () => {
    await hold(env.DB, sampleId, sampleTime);
    await tell(plainChanges.resumed, 2);
    expect(await submission()).toMatchObject({ held_at: null, resumed_at: later });
  });

  it('replaces the answers, and nobody has read the new ones', async () => {
    await env.DB.exec('UPDATE submissions SET opened_at = 1');
    await tell(changed);
    const { key_id: keyId, sealed, opened_at: openedAt } = (await submission()) ?? {};
    const bytes = Uint8Array.from(sealed as number[]);
    expect(await open(ring, row, { keyId: String(keyId), bytes })).toEqual({
      message: 'New words',
    });
    expect(openedAt).toBeNull();
  });

  it('erases answers and notes where it is withdrawn', async () => {
    await env.DB.prepare('INSERT INTO notes VALUES (?1, ?2, ?3, ?4)')
      .bind('note', sampleId, 'k1', new Uint8Array(8))
      .run();
    await tell(plainChanges.withdrawn);
    expect(await submission()).toMatchObject({ sealed: null, key_id: null, answers_hash: null });
    expect(await rowsOf('notes')).toEqual([]);
  });

  it('is one change where it is told twice at once', async () => {
    const both = await Promise.all([tell(plainChanges.held), tell(plainChanges.held)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect((await rowsOf('events')).map(({ kind }) => kind)).toEqual(['received', 'held']);
  });
});
