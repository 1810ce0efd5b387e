import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig } from '../../worker/config.ts';

/** The settings of wrangler.toml with one of them changed: left out, or a value that its type forbids. */
function having(setting: keyof Env, value: unknown): Env {
  return { ...env, [setting]: value };
}

async function refusal(setting: keyof Env, value: unknown): Promise<ConfigurationError> {
  const error: unknown = await readConfig(having(setting, value)).catch((error: unknown) => error);
  if (!(error instanceof ConfigurationError)) throw new Error('it was not refused');
  return error;
}

describe('readConfig', () => {
  it('takes the settings of wrangler.toml', async () => {
    expect(await readConfig(env)).toMatchObject({
      noticeFrom: 'notices@vod.example',
      noticeTo: 'coordinator@vod.example',
      timeZone: 'America/Los_Angeles',
    });
  });

  it('reads the key ring', async () => {
    expect((await readConfig(env)).keyRing.newest).toBe('k1');
  });

  it.each(['SEAL_KEYS', 'NOTICE_FROM', 'NOTICE_TO', 'TIME_ZONE'] as const)(
    'refuses a missing %s',
    async (setting) => {
      expect((await refusal(setting, undefined)).setting).toBe(setting);
    },
  );

  it.each(['SEAL_KEYS', 'NOTICE_FROM', 'NOTICE_TO', 'TIME_ZONE'] as const)(
    'refuses an empty %s',
    async (setting) => {
      expect((await refusal(setting, '')).setting).toBe(setting);
    },
  );

  it.each([
    'coordinator',
    '@vod.example',
    'coordinator@',
    'a@vod.example, b@vod.example',
    'a@vod.example;b@vod.example',
    'Coordinator <a@vod.example>',
    'a@vod.example\r\nBcc: b@vod.example',
    'a@vod.example\n',
  ])('refuses %j as an address for notices', async (address) => {
    expect((await refusal('NOTICE_TO', address)).setting).toBe('NOTICE_TO');
  });

  it('refuses a time zone that does not exist', async () => {
    expect((await refusal('TIME_ZONE', 'California')).message).toContain('IANA');
  });

  it('says what to do about a key that is too short', async () => {
    const { message } = await refusal('SEAL_KEYS', `k1:${btoa('short')}`);
    expect(message).toBe('SEAL_KEYS: entry 1 is not the base64 of 32 bytes');
  });

  it('puts no part of a key into its message', async () => {
    const key = btoa('marked-secret-of-a-wrong-length');
    expect((await refusal('SEAL_KEYS', `k1:${key}`)).message).not.toContain(key.slice(0, 8));
  });

  it('puts no address into its message', async () => {
    expect((await refusal('NOTICE_TO', 'marked')).message).not.toContain('marked');
  });
});
