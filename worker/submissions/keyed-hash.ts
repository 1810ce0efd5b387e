/** What a hash is made for: one made for another purpose never equals it. */
export type Purpose = 'code' | 'hash' | 'answers' | 'page';

/** 32 bytes of a text that nobody without the key can make or try out (HMAC-SHA-256). */
export async function keyedHash(
  key: CryptoKey,
  purpose: Purpose,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const message = new TextEncoder().encode(JSON.stringify([purpose, text]));
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
}
