import { readKeyRing, type KeyRing } from './seal/key-ring.ts';

/** What the Worker is told from outside, checked once. */
export interface Config {
  readonly keyRing: KeyRing;
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
  try {
    return new Intl.DateTimeFormat('en', { timeZone: env.TIME_ZONE }).resolvedOptions().timeZone;
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

/**
 * Reads and checks the Worker's settings.
 *
 * @throws ConfigurationError that names the first setting which does not hold, and the mend.
 */
export async function readConfig(env: Env): Promise<Config> {
  return {
    keyRing: await keyRing(env),
    noticeFrom: address(env, 'NOTICE_FROM'),
    noticeTo: address(env, 'NOTICE_TO'),
    timeZone: timeZone(env),
  };
}
