import { describe, expect, it } from 'vitest';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';

/** The base64 of so many equal bytes. */
const key = (byte: number, length = 32) => btoa(String.fromCharCode(byte).repeat(length));

describe('readKeyRing', () => {
  it('reads one key', async () => {
    expect([...(await readKeyRing(`k1:${key(1)}`)).keys.keys()]).toEqual(['k1']);
  });

  it('reads several keys', async () => {
    const ring = await readKeyRing(`k1:${key(1)},k2:${key(2)},k3:${key(3)}`);
    expect([...ring.keys.keys()]).toEqual(['k1', 'k2', 'k3']);
  });

  it('seals with the last, whatever its name', async () => {
    expect((await readKeyRing(`k9:${key(1)},k2:${key(2)}`)).newest).toBe('k2');
  });

  it('takes spaces and line breaks around an entry', async () => {
    const ring = await readKeyRing(` k1:${key(1)} ,\n k2:${key(2)}\n`);
    expect([...ring.keys.keys()]).toEqual(['k1', 'k2']);
  });

  it('makes keys that can not be taken out again', async () => {
    const ring = await readKeyRing(`k1:${key(1)}`);
    expect(ring.keys.get('k1')?.extractable).toBe(false);
  });

  it('makes keys of 256 bits for AES-GCM', async () => {
    const ring = await readKeyRing(`k1:${key(1)}`);
    expect(ring.keys.get('k1')?.algorithm).toMatchObject({ name: 'AES-GCM', length: 256 });
  });

  it('derives from each a key for terms, which can not be taken out either', async () => {
    const { termKeys } = await readKeyRing(`k1:${key(1)},k2:${key(2)}`);
    expect([...termKeys.keys()]).toEqual(['k1', 'k2']);
    expect(termKeys.get('k1')).toMatchObject({ extractable: false, usages: ['sign'] });
  });

  it.each([16, 24, 31, 33])('refuses a key of %i bytes', async (length) => {
    await expect(readKeyRing(`k1:${key(1, length)}`)).rejects.toThrow(
      'entry 1 is not the base64 of 32 bytes',
    );
  });

  it('takes a name of 16 characters', async () => {
    expect((await readKeyRing(`${'k'.repeat(16)}:${key(1)}`)).newest).toBe('k'.repeat(16));
  });

  it.each([
    { what: 'nothing', setting: '' },
    { what: 'no name', setting: key(1) },
    { what: 'an empty name', setting: `:${key(1)}` },
    { what: 'a name of 17 characters', setting: `${'k'.repeat(17)}:${key(1)}` },
    { what: 'a name with a capital', setting: `K1:${key(1)}` },
    { what: 'no key', setting: 'k1:' },
    { what: 'a key in base64url', setting: `k1:${'-_'.repeat(21)}w` },
    { what: 'two keys without a comma', setting: `k1:${key(1)} k2:${key(2)}` },
  ])('refuses $what', async ({ setting }) => {
    await expect(readKeyRing(setting)).rejects.toThrow('entry 1 is not of the form name:base64');
  });

  it('refuses padding in the wrong place', async () => {
    await expect(readKeyRing(`k1:${key(1).slice(0, -1)}===`)).rejects.toThrow('entry 1');
  });

  it('refuses a comma at the end', async () => {
    await expect(readKeyRing(`k1:${key(1)},`)).rejects.toThrow('entry 2');
  });

  it('names the entry that is wrong', async () => {
    await expect(readKeyRing(`k1:${key(1)},k2:${key(2, 31)}`)).rejects.toThrow('entry 2');
  });

  it('refuses a name that was there before', async () => {
    await expect(readKeyRing(`k1:${key(1)},k1:${key(2)}`)).rejects.toThrow(
      'entry 2 has the name of an earlier one',
    );
  });
});
