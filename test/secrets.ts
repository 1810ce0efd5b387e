/** The Worker's secrets in tests, the same in every run. */
export const testSecrets = {
  SEAL_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  RECEIPT_KEY: Buffer.alloc(32, 2).toString('base64'),
};
