import { describe, expect, it } from 'vitest';
import {
  fitsCode,
  hashOfCode,
  readCode,
  receiptCode,
  sameHash,
  showCode,
} from '../../../worker/submissions/receipt-code.ts';
import { importReceiptKey } from '../../../worker/submissions/keyed-hash.ts';
import { config } from '../received.ts';
import { idNumber, sampleId } from '../saved.ts';

const { receiptKey } = config;
const otherKey = await importReceiptKey(new Uint8Array(32).fill(9));

describe('receiptCode', () => {
  it('has twelve characters of the alphabet', async () => {
    expect(await receiptCode(receiptKey, sampleId)).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{12}$/);
  });

  it('is the same each time for one id', async () => {
    expect(await receiptCode(receiptKey, sampleId)).toBe(await receiptCode(receiptKey, sampleId));
  });

  it('is another for each of 500 ids', async () => {
    const codes = await Promise.all(
      Array.from({ length: 500 }, (_, number) => receiptCode(receiptKey, idNumber(number))),
    );
    expect(new Set(codes).size).toBe(500);
  });

  it('is another under another key', async () => {
    expect(await receiptCode(otherKey, sampleId)).not.toBe(await receiptCode(receiptKey, sampleId));
  });
});

describe('hashOfCode', () => {
  it.each([
    { what: 'the same each time for one code', key: receiptKey, code: 'K7QM3XDP4HWN', same: true },
    { what: 'another for another code', key: receiptKey, code: 'K7QM3XDP4HWM', same: false },
    { what: 'another under another key', key: otherKey, code: 'K7QM3XDP4HWN', same: false },
  ])('is $what', async ({ key, code, same }) => {
    const hash = await hashOfCode(receiptKey, 'K7QM3XDP4HWN');
    expect(sameHash(hash, await hashOfCode(key, code))).toBe(same);
  });

  it('is not what a code is made of', async () => {
    const hash = await hashOfCode(receiptKey, sampleId);
    expect(sameHash(hash, new TextEncoder().encode(await receiptCode(receiptKey, sampleId)))).toBe(
      false,
    );
  });
});

describe('sameHash', () => {
  it.each([
    { one: [1, 2], other: [1, 2], same: true },
    { one: [1, 2], other: [1, 3], same: false },
    { one: [1, 2], other: [1], same: false },
    { one: [1], other: [], same: false },
  ])('is $same for $one and $other', ({ one, other, same }) => {
    expect(sameHash(Uint8Array.from(one), Uint8Array.from(other))).toBe(same);
  });
});

describe('showCode', () => {
  it('shows three groups of four', () => {
    expect(showCode('K7QM3XDP4HWN')).toBe('K7QM-3XDP-4HWN');
  });
});

describe('readCode', () => {
  it.each([
    ...['K7QM-3XDP-4HWN', 'k7qm3xdp4hwn', ' K7QM 3XDP 4HWN ', 'K7QM—3XDP—4HWN'],
    ...['K7QM\u22123XDP\u22124HWN.', '\u2068K7QM-3XDP-4HWN\u2069', 'K7QM\u00ad3XDP\u200b4HWN'],
  ])('reads %j', (typed) => {
    expect(readCode(typed)).toBe('K7QM3XDP4HWN');
  });

  it('reads characters that we do not use as those that look like them', () => {
    expect(readCode('ZSBU-zsbu-4HWN')).toBe('258V258V4HWN');
  });

  it.each(['', 'K7QM-3XDP', 'K7QM-3XDP-4HW', 'K7QM-3XDP-4HWNN', 'K7QM-3XDP-4HWA'])(
    'refuses %j',
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );
});

describe('fitsCode', () => {
  it.each(['4HWN', '4hwn', ' 4 H W N ', '4-HWN', 'K7QM-3XDP-4HWN', 'k7qm3xdp4hwn'])(
    'takes %j: the last four characters, or all of it',
    (typed) => {
      expect(fitsCode('K7QM3XDP4HWN', typed)).toBe(true);
    },
  );

  it.each(['', 'HWN', '4HWM', 'K7QM', '3XDP', '3XDP-4HWN', 'K7QM-3XDP-4HWM', '4HWN4'])(
    'does not take %j',
    (typed) => {
      expect(fitsCode('K7QM3XDP4HWN', typed)).toBe(false);
    },
  );
});
