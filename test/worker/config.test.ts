import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig, readExitUrl } from '../../worker/config.ts';

/** The settings of wrangler.toml with one of them changed: left out, or a value that its type forbids. */
function having(setting: keyof Env, value: unknown): Env {
  return { ...env, [setting]: value };
}

async function refusal(setting: keyof Env, value: unknown): Promise<ConfigurationError> {
  const error: unknown = await readConfig(having(setting, value)).catch((error: unknown) => error);
  if (!(error instanceof ConfigurationError)) throw new Error('it was not refused');
  return error;
}

const settings = [
  'SEAL_KEYS',
  'RECEIPT_KEY',
  'EXIT_URL',
  'DEFAULT_LOCALE',
  'NOTICE_FROM',
  'NOTICE_TO',
  'NOTICE_SECOND_TO',
  'TIME_ZONE',
  'WORKING_HOURS',
  'UNREAD_HOURS',
  'FISCAL_YEAR_MONTH',
  'MORNING_NOTICE',
  'DAILY_CAP',
  'RETENTION',
] as const;
const addresses = ['NOTICE_FROM', 'NOTICE_TO', 'NOTICE_SECOND_TO'] as const;
const wrongAddresses = [
  'coordinator',
  '@vod.example',
  'coordinator@',
  'a@vod.example, b@vod.example',
  'a@vod.example;b@vod.example',
  'Coordinator <a@vod.example>',
  'a@vod.example\r\nBcc: b@vod.example',
  'a@vod.example\n',
  ['a@vod.example'],
];
const wrongNumbers = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '16', null];
const key = (length: number) => btoa('\u0001'.repeat(length));

describe('readConfig', () => {
  it('takes the settings of wrangler.toml', async () => {
    expect(await readConfig(env)).toMatchObject({
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
  });

  it('reads the key ring', async () => {
    expect((await readConfig(env)).keyRing.newest).toBe('k1');
  });

  it.each(['', 'ab'.repeat(32)])(
    'refuses the key of a development server where the audience is %j, however many stand beside it',
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

  it('makes a receipt key that can not be taken out again', async () => {
    expect((await readConfig(env)).receiptKey).toMatchObject({ extractable: false });
  });

  it.each(settings)(
    'refuses %s that is missing, empty or an object, and says what to do',
    async (setting) => {
      for (const value of [undefined, '', {}]) {
        const refused = await refusal(setting, value);
        expect(refused.setting).toBe(setting);
        expect(refused.message).toMatch(new RegExp(`^${setting}: set `));
      }
    },
  );

  it.each(settings)('puts nothing of what stands in %s into its message', async (setting) => {
    expect((await refusal(setting, 'Marked ~ words')).message).not.toMatch(/marked|~/i);
  });

  it('refuses a time zone that does not exist', async () => {
    expect((await refusal('TIME_ZONE', 'Mountain Time')).message).toContain('IANA');
  });

  it('says what is wrong with a seal key', async () => {
    expect((await refusal('SEAL_KEYS', `k1:${key(31)}`)).message).toBe(
      'SEAL_KEYS: entry 1 is not the base64 of 32 bytes',
    );
  });

  it.each(['SEAL_KEYS', 'RECEIPT_KEY'] as const)(
    'puts no part of a key into the message about %s',
    async (setting) => {
      const marked = btoa('marked-secret-of-a-wrong-length');
      for (const value of [marked, `k1:${marked}`, `${marked}:${marked}`, `k1:${marked},k2:x`]) {
        const { message } = await refusal(setting, value);
        for (let at = 0; at + 4 <= marked.length; at++) {
          expect(message).not.toContain(marked.slice(at, at + 4));
        }
      }
    },
  );

  const wrong: Partial<Record<keyof Env, readonly unknown[]>> = {
    ...Object.fromEntries(addresses.map((setting) => [setting, wrongAddresses])),
    RECEIPT_KEY: [key(31), key(33), `${key(32)}=`, '*'.repeat(44), `k1:${key(32)}`],
    EXIT_URL: [
      'http://www.weather.gov/',
      'www.weather.gov',
      '/',
      'javascript:alert(1)',
      'https://',
    ],
    DEFAULT_LOCALE: ['EN', 'english', 'e', 'en-US', 'en/'],
    UNREAD_HOURS: wrongNumbers,
    FISCAL_YEAR_MONTH: [...wrongNumbers, 13],
    DAILY_CAP: wrongNumbers,
    WORKING_HOURS: [
      'Mon',
      '8-17',
      'Mon 17-8',
      'Mon 8-8',
      'Mon 8-25',
      'Mon 08:00-17:00',
      'Monday 8-17',
      'mon 8-17',
      'Mon,Tue 8-17',
      'Mon 8-17 ',
      'Mon 8-17\n',
    ],
    RETENTION: [[{ kind: 'contact', state: 'closed', days: 730 }], '[]', null],
  };
  const each = Object.entries(wrong) as [keyof Env, readonly unknown[]][];
  it.each(each.flatMap(([setting, values]) => values.map((value) => ({ setting, value }))))(
    'refuses $value for $setting',
    async ({ setting, value }) => {
      expect((await refusal(setting, value)).setting).toBe(setting);
    },
  );

  it.each([1, 7, 12])('takes a fiscal year from month %d on', async (month) => {
    const { fiscalYearMonth } = await readConfig(having('FISCAL_YEAR_MONTH', month));
    expect(fiscalYearMonth).toBe(month);
  });

  it.each(['UNREAD_HOURS', 'DAILY_CAP'] as const)('takes 1 for %s', async (setting) => {
    await expect(readConfig(having(setting, 1))).resolves.toBeDefined();
  });

  it.each([
    { value: 'Sat 0-24', days: ['Sat'], from: 0, to: 24 },
    { value: 'Mon Wed 8-9', days: ['Mon', 'Wed'], from: 8, to: 9 },
  ])('takes $value as working hours', async ({ value, days, from, to }) => {
    const { unread } = await readConfig(having('WORKING_HOURS', value));
    expect(unread.workingHours).toMatchObject({ days: new Set(days), from, to });
  });

  it('takes rules of retention', async () => {
    const rule = { kind: 'contact', state: 'closed', days: 730, schedule: 'RDA 2026-1' };
    expect((await readConfig(having('RETENTION', [rule]))).retention).toEqual([rule]);
  });
});

describe('readExitUrl', () => {
  it('gives the neutral site of the configuration', () => {
    expect(readExitUrl(env)).toBe('https://www.weather.gov/');
  });
});
