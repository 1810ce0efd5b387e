import type { Answers } from '../forms/values.ts';
import type { KeyRing } from './key-ring.ts';

/** Answers under seal: which key opens them, and nonce, ciphertext and tag in one value. */
export interface Sealed {
  readonly keyId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The row that a seal belongs to. A sealed value moved to another row does not open. */
export interface SealedRow {
  readonly id: string;
  readonly kind: string;
}

// NIST SP 800-38D, 5.2.1.1 and 8.2.2: a random nonce of 96 bits, good for 2^32 seals under one key.
const nonceBytes = 12;

function parameters(
  row: SealedRow,
  keyId: string,
  nonce: Uint8Array<ArrayBuffer>,
): SubtleCryptoEncryptAlgorithm {
  const additionalData = new TextEncoder().encode(JSON.stringify([row.id, row.kind, keyId]));
  return { name: 'AES-GCM', iv: nonce, additionalData };
}

/** Seals answers for one row with AES-256-GCM under the newest key. */
export async function seal(ring: KeyRing, row: SealedRow, answers: Answers): Promise<Sealed> {
  const key = ring.keys.get(ring.newest);
  if (!key) throw new Error('the key ring has no newest key');
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const text = new TextEncoder().encode(JSON.stringify(answers));
  const ciphertext = await crypto.subtle.encrypt(parameters(row, ring.newest, nonce), key, text);
  const bytes = new Uint8Array(nonceBytes + ciphertext.byteLength);
  bytes.set(nonce);
  bytes.set(new Uint8Array(ciphertext), nonceBytes);
  return { keyId: ring.newest, bytes };
}

/**
 * Opens what `seal` made for this row.
 *
 * @throws Error when the ring lacks the key; OperationError when the value was changed or belongs to another row.
 */
export async function open(ring: KeyRing, row: SealedRow, sealed: Sealed): Promise<Answers> {
  const key = ring.keys.get(sealed.keyId);
  if (!key) throw new Error(`the key ring has no key ${sealed.keyId}`);
  const nonce = sealed.bytes.slice(0, nonceBytes);
  const text = await crypto.subtle.decrypt(
    parameters(row, sealed.keyId, nonce),
    key,
    sealed.bytes.slice(nonceBytes),
  );
  return JSON.parse(new TextDecoder().decode(text)) as Answers;
}
