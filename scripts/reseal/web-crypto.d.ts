import type { webcrypto } from 'node:crypto';

// worker/seal/ names the types of Web Crypto as its own runtime does; Node has them under other names, or marked as old.
declare global {
  type CryptoKey = webcrypto.CryptoKey;
  interface SubtleCryptoEncryptAlgorithm {
    name: string;
    iv: Uint8Array<ArrayBuffer>;
    additionalData: Uint8Array<ArrayBuffer>;
  }
}
