/** What a hash is made for: one made for another purpose never equals it. */
export type Purpose = 'code' | 'hash' | 'answers' | 'page' | 'term';

/** The secret that codes, and the marks of ids, are made with, of its bytes. */
export const importReceiptKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** 32 bytes of a text that nobody without the key can make or try out (HMAC-SHA-256). */
export async function keyedHash(
  key: CryptoKey,
  purpose: Purpose,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const message = new TextEncoder().encode(JSON.stringify([purpose, text]));
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
}
