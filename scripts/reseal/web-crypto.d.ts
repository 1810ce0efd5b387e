import type { webcrypto } from 'node:crypto';

// worker/seal/ names the types of Web Crypto as its own runtime does; Node has the same under other names.
declare global {
  type CryptoKey = webcrypto.CryptoKey;
  type SubtleCryptoEncryptAlgorithm = webcrypto.AesGcmParams;
}
