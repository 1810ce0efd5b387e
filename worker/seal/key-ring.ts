/** The keys that seal answers. The newest writes, all read, so that a key can be changed without a pause. */
export interface KeyRing {
  readonly newest: string;
  readonly keys: ReadonlyMap<string, CryptoKey>;
  /** For each of them, one that is derived from it and makes the terms by which answers are found. */
  readonly termKeys: ReadonlyMap<string, CryptoKey>;
}

/**
 * The name of the key that `npm start` makes. It lies in a developer's folder, so a Worker that takes nobody for the person at
 * that machine does not start with it (`readConfig`).
 */
export const localKeyName = 'local';

const keyBytes = 32;

/** The 32 bytes of a key from their base64, or undefined where it is not just that. */
export function keyOf(base64: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof base64 !== 'string') return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return bytes.length === keyBytes ? bytes : undefined;
  } catch (cause) {
    if (cause instanceof DOMException) return undefined;
    throw cause;
  }
}

/**
 * The key of the terms, from the bytes of a key that seals (HKDF, RFC 5869): one key is not used for two things, and the ring
 * stays the one secret.
 */
async function termKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const source = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: new TextEncoder().encode('terms'),
    },
    source,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
}

/**
 * Reads a key ring as it stands in its secret: `k1:<base64 of 32 bytes>,k2:<…>`, oldest first.
 *
 * @throws Error that says what is wrong with it, without a byte of any key.
 */
export async function readKeyRing(setting: string): Promise<KeyRing> {
  const keys = new Map<string, CryptoKey>();
  const termKeys = new Map<string, CryptoKey>();
  let newest = '';
  for (const [index, entry] of setting.split(',').entries()) {
    const place = `entry ${String(index + 1)}`;
    const match = /^\s*([a-z0-9]{1,16}):([A-Za-z0-9+/]+=*)\s*$/.exec(entry);
    const [, id, base64] = match ?? [];
    if (id === undefined || base64 === undefined) {
      throw new Error(`${place} is not of the form name:base64, as in k1:…`);
    }
    const bytes = keyOf(base64);
    if (!bytes) throw new Error(`${place} is not the base64 of ${String(keyBytes)} bytes`);
    if (keys.has(id)) throw new Error(`${place} has the name of an earlier one`);
    keys.set(
      id,
      await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
    );
    termKeys.set(id, await termKey(bytes));
    newest = id;
  }
  return { newest, keys, termKeys };
}
