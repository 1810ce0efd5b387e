import { describe, expect, it } from 'vitest';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { tryOpen } from '../../../worker/seal/try-open.ts';
import { open, seal, type Sealed } from '../../../worker/seal/seal.ts';
import { logged } from '../logged.ts';

const key = (byte: number) => btoa(String.fromCharCode(byte).repeat(32));
const ring = await readKeyRing(`k1:${key(1)}`);
const row = { id: '3f2b8c1e-8d5a-4a6b-9c0d-1e2f3a4b5c6d', kind: 'contact' };
const answers = { message: 'Marked words. ñ 漢 🕊', reach: ['telephone', 'email'] };
const nonceBytes = 12;
const tagBytes = 16;

describe('seal', () => {
  it('names the newest key', async () => {
    const two = await readKeyRing(`k1:${key(1)},k2:${key(2)}`);
    expect((await seal(two, row, answers)).keyId).toBe('k2');
  });

  it('is as long as nonce, text and tag, and holds no word in clear', async () => {
    const { bytes } = await seal(ring, row, answers);
    const text = new TextEncoder().encode(JSON.stringify(answers));
    expect(bytes.length).toBe(nonceBytes + text.length + tagBytes);
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
  it.each([{ given: answers }, { given: {} }])('gives back $given', async ({ given }) => {
    expect(await open(ring, row, await seal(ring, row, given))).toEqual(given);
  });

  it('opens what an earlier key of the ring sealed', async () => {
    const later = await readKeyRing(`k1:${key(1)},k2:${key(2)}`);
    expect(await open(later, row, await seal(ring, row, answers))).toEqual(answers);
  });

  it.each([
    { where: 'in another row', as: { ...row, id: row.id.replace(/d$/, 'e') } },
    { where: 'as another kind', as: { ...row, kind: 'interest' } },
    {
      where: 'where the id ends elsewhere and the kind begins',
      of: { id: 'ab', kind: 'c' },
      as: { id: 'a', kind: 'bc' },
    },
    { where: 'under another key of the same name', keys: `k1:${key(2)}` },
    { where: 'under the same key by another name', keys: `k2:${key(1)}`, keyId: 'k2' },
  ])(
    'does not open $where',
    async ({ of = row, as = row, keys = `k1:${key(1)}`, keyId = 'k1' }) => {
      const { bytes } = await seal(ring, of, answers);
      await expect(open(await readKeyRing(keys), as, { keyId, bytes })).rejects.toThrow();
    },
  );

  it('names the key that the ring lacks', async () => {
    const sealed = await seal(ring, row, answers);
    await expect(open(await readKeyRing(`k2:${key(1)}`), row, sealed)).rejects.toThrow('no key k1');
  });

  /** The bytes with one bit of one of them turned. */
  const turned = (at: number) => (bytes: Uint8Array<ArrayBuffer>) =>
    bytes.with(at, (bytes.at(at) ?? 0) ^ 1);
  it.each([
    { what: 'with a bit of its nonce turned', change: turned(0) },
    { what: "with a bit of its nonce's end turned", change: turned(nonceBytes - 1) },
    { what: 'with a bit of its text turned', change: turned(nonceBytes) },
    { what: 'with a bit of its tag turned', change: turned(-1) },
    { what: 'of no byte', change: (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 0) },
    {
      what: 'of less than a nonce',
      change: (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 11),
    },
    { what: 'of a nonce alone', change: (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 12) },
    { what: 'that is cut off', change: (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 27) },
    {
      what: 'with a byte added',
      change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array.from([...bytes, 0]),
    },
  ])('does not open a value $what', async ({ change }) => {
    const { keyId, bytes } = await seal(ring, row, answers);
    await expect(open(ring, row, { keyId, bytes: change(bytes) })).rejects.toThrow();
  });
});

describe('tryOpen', () => {
  it('gives the answers, or says that they are erased', async () => {
    const sealed = await seal(ring, row, answers);
    expect(await tryOpen(ring, row, sealed)).toEqual({ state: 'opened', answers });
    expect(await tryOpen(ring, row, null)).toEqual({ state: 'erased' });
  });

  const changed = ({ keyId, bytes }: Sealed) => ({ keyId, bytes: bytes.slice(1) });
  it.each([
    { what: 'changed bytes', change: changed, key: 'k1', code: 'OperationError' },
    {
      what: 'a key that is not there',
      change: (sealed: Sealed) => ({ ...sealed, keyId: 'k0' }),
      key: 'k0',
      code: 'no-key',
    },
  ])('says of $what that they are unreadable, and logs ids and a code', async (expected) => {
    const lines = logged();
    const sealed = expected.change(await seal(ring, row, answers));
    const { key, code } = expected;
    expect(await tryOpen(ring, row, sealed)).toEqual({ state: 'unreadable', keyId: key });
    expect(lines).toEqual([[JSON.stringify({ event: 'unreadable', ...row, key, code })]]);
  });
});
