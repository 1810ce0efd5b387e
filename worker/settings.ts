import * as z from 'zod/mini';
import { mailAddressPattern, readMembers } from './access/members.ts';
import { isAudience, isTeam } from './access/policy.ts';
import { dateFormat } from './date-format.ts';
import { isLanguageTag } from './forms/language-tag.ts';
import type { WorkingHours } from './notices/working-hours.ts';
import { readRetention } from './retention/policy.ts';
import { importReceiptKey } from './submissions/keyed-hash.ts';
import { keyOf, readKeyRing, type KeyRing } from './seal/key-ring.ts';

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

/** The neutral site. */
export const exitUrl = text(isHttps, inToml('the https address of a neutral site'));
const mailAddress = text((address) => mailAddressPattern.test(address), inToml('one mail address'));
const above0 = wholeNumber(1, Number.MAX_SAFE_INTEGER, inToml('a whole number above 0'));

/** Those that say who comes in. */
export const accessSettings = {
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
export const settings = z.object({
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
