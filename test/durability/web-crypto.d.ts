// worker/seal/ names this type as its own runtime does; the DOM's types have the same under another name.
type SubtleCryptoEncryptAlgorithm = AesGcmParams;
