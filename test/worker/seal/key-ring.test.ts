import { describe, expect, it } from 'vitest';
import { keyOf, readKeyRing } from '../../../worker/seal/key-ring.ts';

/** The base64 of so many equal bytes. */
const key = (byte: number, length = 32) => btoa(String.fromCharCode(byte).repeat(length));

describe('readKeyRing', () => {
  it.each([
    { setting: `k1:${key(1)}`, names: ['k1'] },
    { setting: `k9:${key(1)},k2:${key(2)}`, names: ['k9', 'k2'] },
    { setting: `k1:${key(1)},k2:${key(2)},k3:${key(3)}`, names: ['k1', 'k2', 'k3'] },
    { setting: ` k1:${key(1)} ,\n k2:${key(2)}\n`, names: ['k1', 'k2'] },
    { setting: `${'k'.repeat(16)}:${key(1)}`, names: ['k'.repeat(16)] },
  ])('reads the keys $names, and seals with the last', async ({ setting, names }) => {
    const { keys, termKeys, newest } = await readKeyRing(setting);
    expect([[...keys.keys()], [...termKeys.keys()], newest]).toEqual([names, names, names.at(-1)]);
  });

  it('makes keys of 256 bits for AES-GCM and others for terms, and none can be taken out', async () => {
    const { keys, termKeys } = await readKeyRing(`k1:${key(1)}`);
    expect(keys.get('k1')).toMatchObject({
      ...{ extractable: false, usages: ['encrypt', 'decrypt'] },
      algorithm: { name: 'AES-GCM', length: 256 },
    });
    expect(termKeys.get('k1')).toMatchObject({ extractable: false, usages: ['sign'] });
  });

  const wrongForm = 'entry 1 is not of the form name:base64';
  it.each([
    { what: 'nothing', setting: '', says: wrongForm },
    { what: 'no name', setting: key(1), says: wrongForm },
    { what: 'an empty name', setting: `:${key(1)}`, says: wrongForm },
    { what: 'a name of 17 characters', setting: `${'k'.repeat(17)}:${key(1)}`, says: wrongForm },
    { what: 'a name with a capital', setting: `K1:${key(1)}`, says: wrongForm },
    { what: 'no key', setting: 'k1:', says: wrongForm },
    { what: 'a key in base64url', setting: `k1:${'-_'.repeat(21)}w`, says: wrongForm },
    { what: 'no comma', setting: `k1:${key(1)} k2:${key(2)}`, says: wrongForm },
    ...[16, 24, 31, 33].map((length) => ({
      what: `a key of ${String(length)} bytes`,
      setting: `k1:${key(1, length)}`,
      says: 'entry 1 is not the base64 of 32 bytes',
    })),
    {
      what: 'padding in the wrong place',
      setting: `k1:${key(1).slice(0, -1)}===`,
      says: 'entry 1 is not the base64 of 32 bytes',
    },
    { what: 'a comma at the end', setting: `k1:${key(1)},`, says: 'entry 2' },
    { what: 'a second that is wrong', setting: `k1:${key(1)},k2:${key(2, 31)}`, says: 'entry 2' },
    {
      what: 'a name that was there before',
      setting: `k1:${key(1)},k1:${key(2)}`,
      says: 'entry 2 has the name of an earlier one',
    },
  ])('refuses $what', async ({ setting, says }) => {
    await expect(readKeyRing(setting)).rejects.toThrow(says);
  });
});

describe('keyOf', () => {
  it('takes no setting that is not text', () => {
    expect(keyOf([key(1)])).toBeUndefined();
  });
});
