import { describe, expect, it } from 'vitest';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { open, seal, type Sealed } from '../../../worker/seal/seal.ts';

const key = (byte: number) => btoa(String.fromCharCode(byte).repeat(32));
const ring = await readKeyRing(`k1:${key(1)}`);
const row = { id: '3f2b8c1e-8d5a-4a6b-9c0d-1e2f3a4b5c6d', kind: 'contact' };
const answers = { message: 'Marked words. ñ 漢 🕊', reach: ['telephone', 'email'] };
const nonceBytes = 12;
const tagBytes = 16;

/** The sealed value with one bit of one byte turned. */
function turned({ keyId, bytes }: Sealed, at: number): Sealed {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return { keyId, bytes: changed };
}

describe('seal', () => {
  it('names the newest key', async () => {
    const two = await readKeyRing(`k1:${key(1)},k2:${key(2)}`);
    expect((await seal(two, row, answers)).keyId).toBe('k2');
  });

  it('is as long as nonce, text and tag', async () => {
    const { bytes } = await seal(ring, row, answers);
    const text = new TextEncoder().encode(JSON.stringify(answers));
    expect(bytes.length).toBe(nonceBytes + text.length + tagBytes);
  });

  it('holds no word in clear', async () => {
    const { bytes } = await seal(ring, row, answers);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Marked');
  });

  it('never seals twice with the same nonce', async () => {
    const sealed = await Promise.all(Array.from({ length: 200 }, () => seal(ring, row, answers)));
    const nonces = sealed.map(({ bytes }) => bytes.slice(0, nonceBytes).join());
    expect(new Set(nonces).size).toBe(200);
  });

  it('refuses a ring that lacks its newest key', async () => {
    await expect(seal({ ...ring, newest: 'k2' }, row, answers)).rejects.toThrow('no newest key');
  });
});

describe('open', () => {
  it('gives back what was sealed', async () => {
    expect(await open(ring, row, await seal(ring, row, answers))).toEqual(answers);
  });

  it('gives back no answers at all', async () => {
    expect(await open(ring, row, await seal(ring, row, {}))).toEqual({});
  });

  it('opens what an earlier key of the ring sealed', async () => {
    const sealed = await seal(ring, row, answers);
    const later = await readKeyRing(`k1:${key(1)},k2:${key(2)}`);
    expect(await open(later, row, sealed)).toEqual(answers);
  });

  it('does not open in another row', async () => {
    const sealed = await seal(ring, row, answers);
    const other = { ...row, id: '3f2b8c1e-8d5a-4a6b-9c0d-1e2f3a4b5c6e' };
    await expect(open(ring, other, sealed)).rejects.toThrow();
  });

  it('does not open as another kind', async () => {
    const sealed = await seal(ring, row, answers);
    await expect(open(ring, { ...row, kind: 'interest' }, sealed)).rejects.toThrow();
  });

  it('does not confuse where the id ends and the kind begins', async () => {
    const sealed = await seal(ring, { id: 'ab', kind: 'c' }, answers);
    await expect(open(ring, { id: 'a', kind: 'bc' }, sealed)).rejects.toThrow();
  });

  it('does not open under another key of the same name', async () => {
    const sealed = await seal(ring, row, answers);
    await expect(open(await readKeyRing(`k1:${key(2)}`), row, sealed)).rejects.toThrow();
  });

  it('does not open under the same key by another name', async () => {
    const { bytes } = await seal(ring, row, answers);
    const renamed = await readKeyRing(`k2:${key(1)}`);
    await expect(open(renamed, row, { keyId: 'k2', bytes })).rejects.toThrow();
  });

  it('names the key that the ring lacks', async () => {
    const sealed = await seal(ring, row, answers);
    await expect(open(await readKeyRing(`k2:${key(1)}`), row, sealed)).rejects.toThrow('no key k1');
  });

  it.each([
    { part: 'nonce', at: 0 },
    { part: "nonce's end", at: nonceBytes - 1 },
    { part: 'text', at: nonceBytes },
    { part: 'tag', at: -1 },
  ])('does not open when a bit of the $part was turned', async ({ at }) => {
    const sealed = await seal(ring, row, answers);
    const index = at < 0 ? sealed.bytes.length + at : at;
    await expect(open(ring, row, turned(sealed, index))).rejects.toThrow();
  });

  it.each([0, 11, 12, 27])('does not open a value of %i bytes', async (length) => {
    const { keyId, bytes } = await seal(ring, row, answers);
    await expect(open(ring, row, { keyId, bytes: bytes.slice(0, length) })).rejects.toThrow();
  });

  it('does not open a value with a byte added', async () => {
    const { keyId, bytes } = await seal(ring, row, answers);
    const longer = Uint8Array.from([...bytes, 0]);
    await expect(open(ring, row, { keyId, bytes: longer })).rejects.toThrow();
  });
});
