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
const errorsOf = (fields: Record<string, string>) => {
  const result = read(fields);
  return result.holds ? [] : result.errors;
};
const tried = { action: 'tried', how: 'telephone', when: now };

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

  it('takes no other result of a call', () => {
    expect(errorsOf({ result: 'constructor' })).toEqual(['action']);
  });

  it('leaves behind what the action does not ask', () => {
    expect(read({ ...tried, action: 'closed', outcome: 'met', reason: 'asked' })).toEqual({
      holds: true,
      action: { name: 'closed', outcome: 'met' },
    });
  });

  it.each([{}, { action: '' }, { action: 'constructor' }, { action: 'opened' }])(
    'refuses the action of %j',
    (fields) => {
      expect(errorsOf(fields)).toEqual(['action']);
    },
  );

  it.each(['', 'carrier'])('asks how when it is %j', (how) => {
    expect(errorsOf({ ...tried, how })).toEqual(['how']);
  });

  it.each([
    '',
    'yesterday',
    '2026-13-01T10:00',
    '2026-02-30T10:00',
    '2026-11-22',
    "2026-11-22T10:00'--",
  ])('asks when when it is %j', (when) => {
    expect(errorsOf({ ...tried, when })).toEqual(['when']);
  });

  it('takes the minute that runs, and none after it', () => {
    expect(errorsOf({ ...tried, when: now })).toEqual([]);
    expect(errorsOf({ ...tried, when: '2026-11-22T12:01' })).toEqual(['when-later']);
  });

  it('takes the minute in which it came, and none before it', () => {
    expect(errorsOf({ ...tried, when: '2026-11-20T09:30' })).toEqual([]);
    expect(errorsOf({ ...tried, when: '2026-11-20T09:29' })).toEqual(['when-earlier']);
  });

  it('takes a later time for an intake', () => {
    expect(errorsOf({ action: 'intake', when: '2027-01-05T09:00' })).toEqual([]);
  });

  it.each([
    [noteLimit - 1, []],
    [noteLimit, []],
    [noteLimit + 1, ['note-long']],
    [10_000, ['note-long']],
  ])('checks a note of %i characters', (length, errors) => {
    expect(errorsOf({ action: 'noted', note: '😀'.repeat(length) })).toEqual(errors);
  });

  it.each([' \n ', '\u200b', '\u2060\ufeff'])(
    'asks for the words of a note, and not %j',
    (note) => {
      expect(errorsOf({ action: 'noted', note })).toEqual(['note']);
    },
  );

  it('keeps no note of which nothing is seen', () => {
    const unseen = read({ ...tried, note: '\u200b' });
    expect(unseen).toEqual(read({ ...tried, note: '' }));
  });

  it.each(['K7QM-3XD5', 'k7qm 3xd5'])('takes %j to be sure of an erasure', (reference) => {
    expect(errorsOf({ action: 'erased', reference, reason: 'asked' })).toEqual([]);
  });

  it('erases nothing without the reference and a reason', () => {
    expect(errorsOf({ action: 'erased', reference: '22222222', reason: 'because' })).toEqual([
      'reference',
      'reason',
    ]);
  });

  it('takes no note with an erasure', () => {
    const fields = { action: 'erased', reference: 'K7QM3XD5', reason: 'asked', note: 'words' };
    expect(read(fields)).toEqual({ holds: true, action: { name: 'erased', reason: 'asked' } });
  });
});
