import * as z from 'zod/mini';
import { mailAddressPattern, readMembers } from './access/members.ts';
import { isAudience, isTeam, type AccessPolicy } from './access/policy.ts';
import { dateFormat } from './date-format.ts';
import { isLanguageTag } from './forms/language-tag.ts';
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

  constructor(setting: keyof Env, advice: string) {
    super(`${setting}: ${advice}`);
    this.setting = setting;
  }
}

const inToml = (what: string) => ({ error: `set it in wrangler.toml to ${what}` });
const asSecret = (what: string) => ({ error: `set the secret to ${what}` });

/** Text of which something has to hold. */
const text = (holds: (text: string) => boolean, advice: { readonly error: string }) =>
  z.string(advice).check(z.refine(holds, advice));

const wholeNumber = (from: number, to: number, advice: { readonly error: string }) =>
  z.int(advice).check(z.gte(from, advice), z.lte(to, advice));

/**
 * What a part of the Worker reads of a setting.
 *
 * @param read gives undefined where it does not hold, or throws an error that says more than the advice.
 */
const readBy = <T>(
  read: (setting: unknown) => T | undefined | Promise<T | undefined>,
  { error }: { readonly error: string },
) =>
  z.pipe(
    z.unknown(),
    z.transform(async (input, { issues }): Promise<T> => {
      let message = error;
      try {
        const found = await read(input);
        if (found !== undefined) return found;
      } catch (cause) {
        message = cause instanceof Error ? cause.message : error;
      }
      issues.push({ code: 'custom', message, input });
      return z.NEVER;
    }),
  );

function isTimeZone(name: string): boolean {
  try {
    dateFormat('en', { timeZone: name });
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

const isOrigin = (url: string) => URL.canParse(url) && new URL(url).origin === url;
const isHttps = (url: string) => URL.canParse(url) && new URL(url).protocol === 'https:';

/** Days and hours, as in `Mon Tue Fri 8-17`. */
function readHours(setting: unknown): Omit<WorkingHours, 'timeZone'> | undefined {
  const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
  const form = new RegExp(`^(${day}(?: ${day})*) (\\d{1,2})-(\\d{1,2})$`);
  const [, days = '', from, to] = form.exec(typeof setting === 'string' ? setting : '') ?? [];
  const hours = { days: new Set(days.split(' ')), from: Number(from), to: Number(to) };
  return hours.from < hours.to && hours.to <= 24 ? hours : undefined;
}

function readReceiptKey(setting: unknown): Promise<CryptoKey> | undefined {
  const bytes = keyOf(setting);
  return bytes && importReceiptKey(bytes);
}

function readSealKeys(setting: unknown): Promise<KeyRing> | undefined {
  return typeof setting === 'string' && setting !== '' ? readKeyRing(setting) : undefined;
}

const exitUrl = text(isHttps, inToml('the https address of a neutral site'));
const mailAddress = text((address) => mailAddressPattern.test(address), inToml('one mail address'));
const above0 = wholeNumber(1, Number.MAX_SAFE_INTEGER, inToml('a whole number above 0'));

/** Those that say who comes in. */
const accessSettings = {
  ACCESS_AUDIENCE: text(
    isAudience,
    inToml('the 64 digits of the Access application, or to "" while there is none'),
  ),
  ACCESS_TEAM: text(
    isTeam,
    inToml('the https address of the Access team, or to "" while there is none'),
  ),
  MEMBERS: readBy(
    readMembers,
    inToml(
      '[] or to members, each once, with an email and a role, or a token and the role checker',
    ),
  ),
};

/** Each setting of `wrangler.toml` and each secret that is read, with what to do where it does not hold. */
const settings = z.object({
  EXIT_URL: exitUrl,
  SEAL_KEYS: readBy(readSealKeys, asSecret('k1:<base64 of 32 random bytes>')),
  RECEIPT_KEY: readBy(readReceiptKey, asSecret('the base64 of 32 random bytes')),
  DEFAULT_LOCALE: text(isLanguageTag, inToml('the tag of a language, as in en or zh-Hant')),
  NOTICE_FROM: mailAddress,
  NOTICE_TO: mailAddress,
  NOTICE_SECOND_TO: mailAddress,
  TIME_ZONE: text(isTimeZone, inToml('an IANA name, as in America/New_York')),
  UNREAD_HOURS: above0,
  WORKING_HOURS: readBy(readHours, inToml('days and hours, as in "Mon Tue Fri 8-17"')),
  FISCAL_YEAR_MONTH: wholeNumber(1, 12, inToml('the number of a month, from 1 to 12')),
  MORNING_NOTICE: z.enum(['on', 'off'], inToml('"on" or "off"')),
  DAILY_CAP: above0,
  RETENTION: readBy(
    readRetention,
    inToml('[] or to rules, each with a kind, a state, days and the number of its schedule'),
  ),
  ...accessSettings,
  SITE_URL: text(isOrigin, inToml('the address of the site, without a slash at the end')),
});

/**
 * The neutral site that the quick exit leads to.
 *
 * @throws ConfigurationError when it is not an https address.
 */
export function readExitUrl({ EXIT_URL }: Pick<Env, 'EXIT_URL'>): string {
  const { data, error } = exitUrl.safeParse(EXIT_URL);
  if (data !== undefined) return data;
  throw new ConfigurationError('EXIT_URL', error.issues[0]?.message ?? '');
}

/** The first setting that does not hold. */
function faultOf({ issues: [issue] }: z.core.$ZodError): ConfigurationError {
  return new ConfigurationError(issue?.path[0] as keyof Env, issue?.message ?? '');
}

const access = z.object(accessSettings);

const policyOf = (read: z.output<typeof access>): AccessPolicy => ({
  audience: read.ACCESS_AUDIENCE,
  team: read.ACCESS_TEAM,
  members: read.MEMBERS,
});

/**
 * Who may come in, where nothing else is set.
 *
 * @throws ConfigurationError that names a setting which does not hold, and what to do.
 */
export async function readAccess(
  env: Pick<Env, 'ACCESS_AUDIENCE' | 'ACCESS_TEAM' | 'MEMBERS'>,
): Promise<AccessPolicy> {
  const { data: read, error } = await access.safeParseAsync(env);
  if (!read) throw faultOf(error);
  return policyOf(read);
}

/**
 * Reads and checks the Worker's settings.
 *
 * @throws ConfigurationError that names a setting which does not hold, and what to do.
 */
export async function readConfig(env: Env): Promise<Config> {
  const { data: read, error } = await settings.safeParseAsync(env);
  if (!read) throw faultOf(error);
  if (read.SEAL_KEYS.keys.has(localKeyName) && read.ACCESS_AUDIENCE !== 'local') {
    throw new ConfigurationError(
      'SEAL_KEYS',
      `it has the key of a development server (${localKeyName}): put fresh secrets, as npm run vod -- provision does`,
    );
  }
  const timeZone = read.TIME_ZONE;
  return {
    keyRing: read.SEAL_KEYS,
    receiptKey: read.RECEIPT_KEY,
    defaultLocale: read.DEFAULT_LOCALE,
    noticeFrom: read.NOTICE_FROM,
    noticeTo: read.NOTICE_TO,
    noticeSecondTo: read.NOTICE_SECOND_TO,
    timeZone,
    unread: { hours: read.UNREAD_HOURS, workingHours: { ...read.WORKING_HOURS, timeZone } },
    fiscalYearMonth: read.FISCAL_YEAR_MONTH,
    morningNotice: read.MORNING_NOTICE === 'on',
    dailyCap: read.DAILY_CAP,
    retention: read.RETENTION,
    access: policyOf(read),
    siteUrl: read.SITE_URL,
  };
}
