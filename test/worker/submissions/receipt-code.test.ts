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
const code = 'K7QM3XDP4HWN';

describe('receiptCode', () => {
  it('has twelve characters of the alphabet, the same each time for one id', async () => {
    const made = await receiptCode(receiptKey, sampleId);
    expect(made).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{12}$/);
    expect(await receiptCode(receiptKey, sampleId)).toBe(made);
  });

  it('is another for each of 500 ids, and under another key', async () => {
    const codes = await Promise.all([
      ...Array.from({ length: 500 }, (_, number) => receiptCode(receiptKey, idNumber(number))),
      receiptCode(otherKey, idNumber(0)),
    ]);
    expect(new Set(codes).size).toBe(501);
  });
});

describe('hashOfCode', () => {
  it.each([
    { what: 'the same each time for one code', key: receiptKey, of: code, same: true },
    { what: 'another for another code', key: receiptKey, of: 'K7QM3XDP4HWM', same: false },
    { what: 'another under another key', key: otherKey, of: code, same: false },
  ])('is $what', async ({ key, of, same }) => {
    const hash = await hashOfCode(receiptKey, code);
    expect(sameHash(hash, await hashOfCode(key, of))).toBe(same);
  });

  it('is not what a code is made of', async () => {
    const made = new TextEncoder().encode(await receiptCode(receiptKey, sampleId));
    expect(sameHash(await hashOfCode(receiptKey, sampleId), made)).toBe(false);
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
    expect(showCode(code)).toBe('K7QM-3XDP-4HWN');
  });
});

describe('readCode', () => {
  // How else people write it is shown with readReference.
  it.each([
    { typed: ' k7qm 3XDP—4HWN. ', read: code },
    { typed: 'ZSBU-zsbu-4HWN', read: '258V258V4HWN' },
    ...['', 'K7QM-3XDP', 'K7QM-3XDP-4HW', 'K7QM-3XDP-4HWNN', 'K7QM-3XDP-4HWA'].map((typed) => ({
      typed,
      read: undefined,
    })),
  ])('reads $typed as $read', ({ typed, read }) => {
    expect(readCode(typed)).toBe(read);
  });
});

describe('fitsCode', () => {
  it.each([
    ...['4HWN', '4hwn', ' 4 H W N ', '4-HWN', 'K7QM-3XDP-4HWN', 'k7qm3xdp4hwn'].map((typed) => ({
      typed,
      fits: true,
    })),
    ...['', 'HWN', '4HWM', 'K7QM', '3XDP', '3XDP-4HWN', 'K7QM-3XDP-4HWM', '4HWN4'].map((typed) => ({
      typed,
      fits: false,
    })),
  ])('takes the last four characters, or all: $typed, $fits', ({ typed, fits }) => {
    expect(fitsCode(code, typed)).toBe(fits);
  });
});
