import { readMembers } from './access/members.ts';
import { isAudience, isTeam, type AccessPolicy } from './access/policy.ts';
import type { UnreadPolicy } from './notices/unread.ts';
import type { WorkingHours } from './notices/working-hours.ts';
import { readRetention, type RetentionRule } from './retention/policy.ts';
import { importReceiptKey } from './submissions/keyed-hash.ts';
import { keyOf, localKeyName, readKeyRing, type KeyRing } from './seal/key-ring.ts';

/** What the Worker is told from outside, checked once. */
export interface Config {
  readonly keyRing: KeyRing;
  /** Makes receipt codes, and their hashes. */
  readonly receiptKey: CryptoKey;
  /** The language of the pages at `/`. */
  readonly defaultLocale: string;
  readonly noticeFrom: string;
  readonly noticeTo: string;
  /** Who is told when nobody opened a submission, or when the first address is refused for good. */
  readonly noticeSecondTo: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly unread: UnreadPolicy;
  /** The month in which the fiscal year begins, 1 to 12. */
  readonly fiscalYearMonth: number;
  /** Whether a mail says on a working morning what is due. */
  readonly morningNotice: boolean;
  /** How many submissions of a day are taken before the others are set apart. */
  readonly dailyCap: number;
  readonly retention: readonly RetentionRule[];
  /** Who comes to the coordinator's desk. */
  readonly access: AccessPolicy;
  /** The site's own address, without a slash at the end. */
  readonly siteUrl: string;
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

function address(env: Env, setting: 'NOTICE_FROM' | 'NOTICE_TO' | 'NOTICE_SECOND_TO'): string {
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
    throw new ConfigurationError(
      'TIME_ZONE',
      'set it in wrangler.toml to an IANA name, as in America/New_York',
      {
        cause,
      },
    );
  }
}

async function keyRing(env: Env): Promise<KeyRing> {
  const setting: unknown = env.SEAL_KEYS;
  if (typeof setting !== 'string' || setting === '') {
    throw new ConfigurationError('SEAL_KEYS', 'set the secret to k1:<base64 of 32 random bytes>');
  }
  let ring: KeyRing;
  try {
    ring = await readKeyRing(setting);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : 'it could not be read';
    throw new ConfigurationError('SEAL_KEYS', what, { cause });
  }
  if (ring.keys.has(localKeyName) && env.ACCESS_AUDIENCE !== 'local') {
    throw new ConfigurationError(
      'SEAL_KEYS',
      `it has the key of a development server (${localKeyName}): put fresh secrets, as npm run vod -- provision does`,
    );
  }
  return ring;
}

async function receiptKey(env: Env): Promise<CryptoKey> {
  const bytes = keyOf(env.RECEIPT_KEY);
  if (!bytes)
    throw new ConfigurationError('RECEIPT_KEY', 'set the secret to the base64 of 32 random bytes');
  return importReceiptKey(bytes);
}

function defaultLocale(env: Env): string {
  const value: unknown = env.DEFAULT_LOCALE;
  if (typeof value === 'string' && /^[a-z]{2}$/.test(value)) return value;
  throw new ConfigurationError(
    'DEFAULT_LOCALE',
    'set it in wrangler.toml to the two letters of a language',
  );
}

function positive(env: Env, setting: 'UNREAD_HOURS' | 'DAILY_CAP'): number {
  const value: unknown = env[setting];
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new ConfigurationError(setting, 'set it in wrangler.toml to a whole number above 0');
}

function fiscalYearMonth(env: Env): number {
  const value: unknown = env.FISCAL_YEAR_MONTH;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12)
    return value;
  throw new ConfigurationError(
    'FISCAL_YEAR_MONTH',
    'set it in wrangler.toml to the number of a month, from 1 to 12',
  );
}

function isOn(env: Env, setting: 'MORNING_NOTICE'): boolean {
  const value: unknown = env[setting];
  if (value === 'on' || value === 'off') return value === 'on';
  throw new ConfigurationError(setting, 'set it in wrangler.toml to "on" or "off"');
}

function workingHours(env: Env): WorkingHours {
  const setting: unknown = env.WORKING_HOURS;
  const match =
    /^((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?: (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))*) (\d{1,2})-(\d{1,2})$/.exec(
      typeof setting === 'string' ? setting : '',
    );
  const [, days = '', from, to] = match ?? [];
  const hours = {
    days: new Set(days.split(' ')),
    from: Number(from),
    to: Number(to),
    timeZone: timeZone(env),
  };
  if (match && hours.from < hours.to && hours.to <= 24) return hours;
  throw new ConfigurationError(
    'WORKING_HOURS',
    'set it in wrangler.toml to days and hours, as in "Mon Tue Fri 8-17"',
  );
}

function retention(env: Env): readonly RetentionRule[] {
  const rules = readRetention(env.RETENTION);
  if (rules) return rules;
  throw new ConfigurationError(
    'RETENTION',
    'set it in wrangler.toml to [] or to rules, each with a kind, a state, days and the number of its schedule',
  );
}

function access(env: Env): AccessPolicy {
  const audience: unknown = env.ACCESS_AUDIENCE;
  if (typeof audience !== 'string' || !isAudience(audience)) {
    throw new ConfigurationError(
      'ACCESS_AUDIENCE',
      'set it in wrangler.toml to the 64 digits of the Access application, or to "" while there is none',
    );
  }
  const team: unknown = env.ACCESS_TEAM;
  if (typeof team !== 'string' || !isTeam(team)) {
    throw new ConfigurationError(
      'ACCESS_TEAM',
      'set it in wrangler.toml to the https address of the Access team, or to "" while there is none',
    );
  }
  const members = readMembers(env.MEMBERS);
  if (!members) {
    throw new ConfigurationError(
      'MEMBERS',
      'set it in wrangler.toml to [] or to members, each once, with an email and a role, or a token and the role checker',
    );
  }
  return { audience, team, members };
}

function siteUrl(env: Env): string {
  const value: unknown = env.SITE_URL;
  if (typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value)
    return value;
  throw new ConfigurationError(
    'SITE_URL',
    'set it in wrangler.toml to the address of the site, without a slash at the end',
  );
}

/**
 * The neutral site that the quick exit leads to.
 *
 * @throws ConfigurationError when it is not an https address.
 */
export function readExitUrl(env: Pick<Env, 'EXIT_URL'>): string {
  const value: unknown = env.EXIT_URL;
  if (typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:')
    return value;
  throw new ConfigurationError(
    'EXIT_URL',
    'set it in wrangler.toml to the https address of a neutral site',
  );
}

/**
 * Reads and checks the Worker's settings.
 *
 * @throws ConfigurationError that names the first setting which does not hold, and the mend.
 */
export async function readConfig(env: Env): Promise<Config> {
  readExitUrl(env);
  return {
    keyRing: await keyRing(env),
    receiptKey: await receiptKey(env),
    defaultLocale: defaultLocale(env),
    noticeFrom: address(env, 'NOTICE_FROM'),
    noticeTo: address(env, 'NOTICE_TO'),
    noticeSecondTo: address(env, 'NOTICE_SECOND_TO'),
    timeZone: timeZone(env),
    unread: { hours: positive(env, 'UNREAD_HOURS'), workingHours: workingHours(env) },
    fiscalYearMonth: fiscalYearMonth(env),
    morningNotice: isOn(env, 'MORNING_NOTICE'),
    dailyCap: positive(env, 'DAILY_CAP'),
    retention: retention(env),
    access: access(env),
    siteUrl: siteUrl(env),
  };
}
