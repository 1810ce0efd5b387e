import * as z from 'zod/mini';
import type { AccessPolicy } from './access/policy.ts';
import type { UnreadPolicy } from './notices/unread.ts';
import type { RetentionRule } from './retention/policy.ts';
import { localKeyName, type KeyRing } from './seal/key-ring.ts';
import { accessSettings, exitUrl, settings } from './settings.ts';

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
