import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../worker/config.ts';
import {
  handedOutAt,
  isSubmissionId,
  newSubmissionId,
} from '../../../worker/submissions/submission-id.ts';
import { idHandedOut } from '../../submission-ids.ts';
import { sampleTime } from '../clock.ts';

const { receiptKey } = await readConfig(env);
const fresh = (time = sampleTime) => newSubmissionId(time, receiptKey);

describe('newSubmissionId', () => {
  it('is a UUID of version 7', async () => {
    expect(await fresh()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('is another each time, at the same time too', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, () => fresh()));
    expect(new Set(ids).size).toBe(100);
  });

  it('differs from the one before it in more than a counter', async () => {
    const [one, other] = [await fresh(), await fresh()];
    expect(one.slice(15, 23)).not.toBe(other.slice(15, 23));
    expect(one.slice(24, 30)).not.toBe(other.slice(24, 30));
  });
});

describe('handedOutAt', () => {
  it.each([0, 1, sampleTime, sampleTime + 1, 2 ** 48 - 1])(
    'gives %i back to the millisecond',
    async (time) => {
      expect(await handedOutAt(await fresh(time), receiptKey)).toBe(time);
      expect(await handedOutAt(idHandedOut(time, 7), receiptKey)).toBe(time);
    },
  );

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
  it('knows its own', async () => {
    expect(isSubmissionId(await fresh())).toBe(true);
  });

  it.each([
    '',
    crypto.randomUUID(),
    idHandedOut(sampleTime, 1).toUpperCase().replace(/^./, 'A'),
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ])('does not know %j', (text) => {
    expect(isSubmissionId(text)).toBe(false);
  });
});
