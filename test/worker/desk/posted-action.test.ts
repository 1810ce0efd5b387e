import { describe, expect, it } from 'vitest';
import { noteLimit } from '../../../worker/desk/submission/notes.ts';
import { readAction } from '../../../worker/desk/actions/posted-action.ts';

const now = '2026-11-22T12:00';
const read = (fields: Record<string, string>) =>
  readAction(
    new URLSearchParams(fields),
    { reference: 'K7QM3XD5', received: '2026-11-20T09:30' },
    now,
    { outcomes: ['met', 'not-now'], members: ['me@vod.example'] },
  );
const tried = { action: 'tried', how: 'telephone', when: now };
const note = (text: string) => ({ action: 'noted', note: text });
const erased = { action: 'erased', reference: 'K7QM-3XD5', reason: 'asked' };

describe('readAction', () => {
  it('reads what was done, how and when', () => {
    expect(read({ ...tried, note: ' two\r\nlines ' })).toEqual({
      holds: true,
      action: { name: 'tried', how: 'telephone', when: now, note: 'two\nlines', next: null },
    });
  });

  it.each([
    ['spoke', 'contacted'],
    ['no-answer', 'tried'],
    ['message', 'tried'],
    ['someone-else', 'tried'],
  ])('reads "%s" after a call as %s now, whatever else the form holds', (result, name) => {
    const form = { action: 'closed', how: 'post', when: '2026-11-21T10:00', note: 'Soon' };
    expect(read({ ...form, result })).toEqual({
      holds: true,
      action: { name, how: 'telephone', result, when: now, note: 'Soon', next: null },
    });
  });

  it.each([
    {
      what: 'what the action does not ask',
      fields: { ...tried, action: 'closed', outcome: 'met', reason: 'asked' },
      action: { name: 'closed', outcome: 'met' },
    },
    {
      what: 'a note with an erasure',
      fields: { ...erased, note: 'words' },
      action: { name: 'erased', reason: 'asked' },
    },
    {
      what: 'a note of which nothing is seen',
      fields: { ...tried, note: '\u200b' },
      action: { name: 'tried', how: 'telephone', when: now, next: null },
    },
  ])('leaves behind $what', ({ fields, action }) => {
    expect(read(fields)).toEqual({ holds: true, action });
  });

  it.each<{ fields: Record<string, string>; errors: string[] }>([
    { fields: {}, errors: ['action'] },
    { fields: { action: '' }, errors: ['action'] },
    { fields: { action: 'constructor' }, errors: ['action'] },
    { fields: { action: 'opened' }, errors: ['action'] },
    { fields: { result: 'constructor' }, errors: ['action'] },
    { fields: { ...tried, how: '' }, errors: ['how'] },
    { fields: { ...tried, how: 'carrier' }, errors: ['how'] },
    { fields: { ...tried, when: '' }, errors: ['when'] },
    { fields: { ...tried, when: 'yesterday' }, errors: ['when'] },
    { fields: { ...tried, when: '2026-13-01T10:00' }, errors: ['when'] },
    { fields: { ...tried, when: '2026-02-30T10:00' }, errors: ['when'] },
    { fields: { ...tried, when: '2026-11-22' }, errors: ['when'] },
    { fields: { ...tried, when: "2026-11-22T10:00'--" }, errors: ['when'] },
    // The minute that runs, and the minute in which it came.
    { fields: tried, errors: [] },
    { fields: { ...tried, when: '2026-11-22T12:01' }, errors: ['when-later'] },
    { fields: { ...tried, when: '2026-11-20T09:30' }, errors: [] },
    { fields: { ...tried, when: '2026-11-20T09:29' }, errors: ['when-earlier'] },
    { fields: { action: 'intake', when: '2027-01-05T09:00' }, errors: [] },
    { fields: note(' \n '), errors: ['note'] },
    { fields: note('\u200b'), errors: ['note'] },
    { fields: note('\u2060\ufeff'), errors: ['note'] },
    { fields: erased, errors: [] },
    { fields: { ...erased, reference: 'k7qm 3xd5' }, errors: [] },
    { fields: { ...erased, reference: '22222222' }, errors: ['reference'] },
    { fields: { ...erased, reason: 'because' }, errors: ['reason'] },
  ])('finds $errors in $fields', ({ fields, errors }) => {
    const result = read(fields);
    expect(result.holds ? [] : result.errors).toEqual(errors);
  });

  it.each([
    { length: noteLimit, holds: true },
    { length: noteLimit + 1, holds: false },
  ])('holds is $holds for a note of $length characters', ({ length, holds }) => {
    expect(read(note('😀'.repeat(length))).holds).toBe(holds);
  });
});
