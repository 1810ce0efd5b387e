import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig, readExitUrl } from '../../worker/config.ts';

/** The settings of wrangler.toml with one of them changed: left out, or a value that its type forbids. */
const having = (setting: keyof Env, value: unknown): Env => ({ ...env, [setting]: value });

async function refusal(setting: keyof Env, value: unknown): Promise<ConfigurationError> {
  const error: unknown = await readConfig(having(setting, value)).catch((error: unknown) => error);
  if (!(error instanceof ConfigurationError)) throw new Error('it was not refused');
  return error;
}

const key = (length: number) => btoa('\u0001'.repeat(length));
const rule = { kind: 'contact', state: 'closed', days: 730, schedule: 'RDA 2026-1' };

const wrongAddresses = [
  ...['coordinator', '@vod.example', 'coordinator@', 'a@vod.example, b@vod.example'],
  ...['a@vod.example;b@vod.example', 'Coordinator <a@vod.example>', 'a@vod.example\n'],
  ...['a@vod.example\r\nBcc: b@vod.example', ['a@vod.example']],
];
const wrongNumbers = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '16', null];

/** Values that each setting does not take, besides none at all. */
const wrong: Partial<Record<keyof Env, readonly unknown[]>> = {
  SEAL_KEYS: [`k1:${key(31)}`],
  RECEIPT_KEY: [key(31), key(33), `${key(32)}=`, '*'.repeat(44), `k1:${key(32)}`],
  EXIT_URL: [
    ...['http://www.weather.gov/', 'www.weather.gov', '/', 'javascript:alert(1)', 'https://'],
  ],
  DEFAULT_LOCALE: ['EN', 'english', 'e', 'en-us', 'en/'],
  NOTICE_FROM: wrongAddresses,
  NOTICE_TO: wrongAddresses,
  NOTICE_SECOND_TO: wrongAddresses,
  TIME_ZONE: ['Mountain Time'],
  WORKING_HOURS: [
    ...['Mon', '8-17', 'Mon 17-8', 'Mon 8-8', 'Mon 8-25', 'Mon 08:00-17:00', 'Monday 8-17'],
    ...['mon 8-17', 'Mon,Tue 8-17', 'Mon 8-17 ', 'Mon 8-17\n'],
  ],
  UNREAD_HOURS: wrongNumbers,
  FISCAL_YEAR_MONTH: [...wrongNumbers, 13],
  MORNING_NOTICE: [],
  DAILY_CAP: wrongNumbers,
  RETENTION: [[{ ...rule, schedule: undefined }], '[]', null],
};

describe('readConfig', () => {
  it('takes the settings of wrangler.toml', async () => {
    const { keyRing, receiptKey, ...config } = await readConfig(env);
    expect(config).toMatchObject({
      noticeFrom: 'notices@vod.example',
      noticeTo: 'coordinator@vod.example',
      noticeSecondTo: 'second@vod.example',
      // Another program has another one.
      timeZone: env.TIME_ZONE,
      defaultLocale: 'en',
      unread: { hours: 16, workingHours: { from: 8, to: 17, timeZone: env.TIME_ZONE } },
      dailyCap: 2000,
      retention: [],
    });
    expect(keyRing.newest).toBe('k1');
    expect(receiptKey).toMatchObject({ extractable: false });
  });

  it.each([
    { setting: 'FISCAL_YEAR_MONTH', value: 1, read: { fiscalYearMonth: 1 } },
    { setting: 'FISCAL_YEAR_MONTH', value: 12, read: { fiscalYearMonth: 12 } },
    { setting: 'UNREAD_HOURS', value: 1, read: { unread: { hours: 1 } } },
    { setting: 'DAILY_CAP', value: 1, read: { dailyCap: 1 } },
    {
      setting: 'WORKING_HOURS',
      value: 'Sat 0-24',
      read: { unread: { workingHours: { days: new Set(['Sat']), from: 0, to: 24 } } },
    },
    {
      setting: 'WORKING_HOURS',
      value: 'Mon Wed 8-9',
      read: { unread: { workingHours: { days: new Set(['Mon', 'Wed']), from: 8, to: 9 } } },
    },
    { setting: 'RETENTION', value: [rule], read: { retention: [rule] } },
  ] as const)('takes $value for $setting', async ({ setting, value, read }) => {
    expect(await readConfig(having(setting, value))).toMatchObject(read);
  });

  it.each(Object.entries(wrong) as [keyof Env, readonly unknown[]][])(
    'refuses a %s that is missing or wrong, says what to do, and none of what stands in it',
    async (setting, values) => {
      for (const value of [undefined, '', {}, 'Marked ~ words', ...values]) {
        const refused = await refusal(setting, value);
        expect([value, refused.setting]).toEqual([value, setting]);
        expect(refused.message).not.toMatch(/marked|~/i);
      }
      for (const value of [undefined, '', {}])
        expect((await refusal(setting, value)).message).toMatch(new RegExp(`^${setting}: set `));
    },
  );

  it.each([
    ['TIME_ZONE', 'Mountain Time', 'IANA'],
    ['SEAL_KEYS', `k1:${key(31)}`, 'SEAL_KEYS: entry 1 is not the base64 of 32 bytes'],
  ] as const)('says what is wrong with %s %s', async (setting, value, says) => {
    expect((await refusal(setting, value)).message).toContain(says);
  });

  it.each(['SEAL_KEYS', 'RECEIPT_KEY'] as const)(
    'puts no part of a key into the message about %s',
    async (setting) => {
      const marked = btoa('marked-secret-of-a-wrong-length');
      for (const value of [marked, `k1:${marked}`, `${marked}:${marked}`, `k1:${marked},k2:x`]) {
        const { message } = await refusal(setting, value);
        for (let at = 0; at + 4 <= marked.length; at++)
          expect(message).not.toContain(marked.slice(at, at + 4));
      }
    },
  );

  it.each(['', 'ab'.repeat(32)])(
    'refuses the key of a development server where the audience is %j, whatever stands beside it',
    async (audience) => {
      for (const SEAL_KEYS of [`local:${key(32)}`, `local:${key(32)},k2:${key(32)}`]) {
        const read = readConfig({ ...env, ACCESS_AUDIENCE: audience, SEAL_KEYS });
        await expect(read).rejects.toMatchObject({
          setting: 'SEAL_KEYS',
          message: expect.stringContaining('npm run vod -- provision') as string,
        });
      }
    },
  );

  it('takes the key of a development server there', async () => {
    const local = { ...env, ACCESS_AUDIENCE: 'local', SEAL_KEYS: `local:${key(32)}` };
    expect((await readConfig(local)).keyRing.newest).toBe('local');
  });
});

describe('readExitUrl', () => {
  it('gives the neutral site of the configuration', () => {
    expect(readExitUrl(env)).toBe('https://www.weather.gov/');
  });
});
