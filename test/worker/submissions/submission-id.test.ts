import { describe, expect, it } from 'vitest';
import {
  handedOutAt,
  isSubmissionId,
  newSubmissionId,
} from '../../../worker/submissions/submission-id.ts';
import { idHandedOut } from '../../submission-ids.ts';
import { config } from '../received.ts';
import { sampleTime } from '../saved.ts';

const { receiptKey } = config;
const fresh = (time = sampleTime) => newSubmissionId(time, receiptKey);

describe('newSubmissionId', () => {
  it('is a UUID of version 7, another each time in more than a counter', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, () => fresh()));
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids.map((id) => id.slice(15, 23))).size).toBeGreaterThan(90);
    expect(new Set(ids.map((id) => id.slice(24))).size).toBe(100);
  });
});

describe('handedOutAt', () => {
  it.each([0, 1, sampleTime, 2 ** 48 - 1])('gives %i back to the millisecond', async (time) => {
    expect(await handedOutAt(await fresh(time), receiptKey)).toBe(time);
    expect(await handedOutAt(idHandedOut(time, 7), receiptKey)).toBe(time);
  });

  it.each([
    { what: 'its time', at: 3 },
    { what: 'its chance', at: 16 },
    { what: 'its mark', at: 35 },
  ])('gives no time of an id with $what made up', async ({ at }) => {
    const id = await fresh();
    const other = id.charAt(at) === '0' ? '1' : '0';
    const madeUp = id.slice(0, at) + other + id.slice(at + 1);
    expect(isSubmissionId(madeUp)).toBe(true);
    expect(await handedOutAt(madeUp, receiptKey)).toBeUndefined();
  });
});

describe('isSubmissionId', () => {
  const id = '019aace2-8d5a-7a6b-9c0d-1e2f3a4b5c6d';

  it('knows its own', async () => {
    expect([isSubmissionId(id), isSubmissionId(await fresh())]).toEqual([true, true]);
  });

  it.each([
    ...['', crypto.randomUUID(), id.toUpperCase(), id.slice(0, -1), `${id}0`, ` ${id}`, `${id}\n`],
    ...[id.replaceAll('-', ''), id.replace('-7a6b', '-4a6b'), id.replace('-9c0d', '-cc0d')],
    `{${id}}`,
  ])('does not know %j', (text) => {
    expect(isSubmissionId(text)).toBe(false);
  });
});
