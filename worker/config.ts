import { keyOf, readKeyRing, type KeyRing } from './seal/key-ring.ts';

/** What the Worker is told from outside, checked once. */
export interface Config {
  readonly keyRing: KeyRing;
  /** Makes receipt codes, and their hashes. */
  readonly receiptKey: CryptoKey;
  /** The neutral site that the quick exit leads to. */
  readonly exitUrl: string;
  readonly noticeFrom: string;
  readonly noticeTo: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** A setting that is missing or can't be used. Its message says what to do and holds no value of any setting. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly setting: keyof Env;

  constructor(setting: keyof Env, mend: string, options?: ErrorOptions) {
    super(`${setting}: ${mend}`, options);
    this.setting = setting;
  }
}

function address(env: Env, setting: 'NOTICE_FROM' | 'NOTICE_TO'): string {
  const value: unknown = env[setting];
  if (typeof value === 'string' && /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(value)) return value;
  throw new ConfigurationError(setting, 'set it in wrangler.toml to one mail address');
}

function timeZone(env: Env): string {
  const setting: unknown = env.TIME_ZONE;
  try {
    // Undefined would silently be the runtime's own zone.
    return new Intl.DateTimeFormat('en', { timeZone: String(setting) }).resolvedOptions().timeZone;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ConfigurationError('TIME_ZONE', 'set it in wrangler.toml to an IANA name, as in America/Los_Angeles', {
      cause,
    });
  }
}

async function keyRing(env: Env): Promise<KeyRing> {
  const setting: unknown = env.SEAL_KEYS;
  if (typeof setting !== 'string' || setting === '') {
    throw new ConfigurationError('SEAL_KEYS', 'set the secret to k1:<base64 of 32 random bytes>');
  }
  try {
    return await readKeyRing(setting);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : 'it could not be read';
    throw new ConfigurationError('SEAL_KEYS', what, { cause });
  }
}

async function receiptKey(env: Env): Promise<CryptoKey> {
  const bytes = keyOf(env.RECEIPT_KEY);
  if (!bytes) throw new ConfigurationError('RECEIPT_KEY', 'set the secret to the base64 of 32 random bytes');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

function exitUrl(env: Env): string {
  const value: unknown = env.EXIT_URL;
  if (typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:') return value;
  throw new ConfigurationError('EXIT_URL', 'set it in wrangler.toml to the https address of a neutral site');
}

/**
 * Reads and checks the Worker's settings.
 *
 * @throws ConfigurationError that names the first setting which does not hold, and the mend.
 */
export async function readConfig(env: Env): Promise<Config> {
  return {
    keyRing: await keyRing(env),
    receiptKey: await receiptKey(env),
    exitUrl: exitUrl(env),
    noticeFrom: address(env, 'NOTICE_FROM'),
    noticeTo: address(env, 'NOTICE_TO'),
    timeZone: timeZone(env),
  };
}
