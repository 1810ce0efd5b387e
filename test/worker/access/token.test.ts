import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { KeysUnavailable } from '../../../worker/access/keys.ts';
import { nameInToken } from '../../../worker/access/token.ts';
import { sampleTime } from '../clock.ts';
import { audience, checker, coordinator } from '../desk/at-the-desk.ts';

const team = 'https://vod.cloudflareaccess.com';
const policy = { team, audience };
const pair = await generateKeyPair('RS256', { extractable: true });
const other = await generateKeyPair('RS256', { extractable: true });
const publicKey = await exportJWK(pair.publicKey);
const known = [{ kty: 'RSA', n: String(publicKey.n), e: String(publicKey.e), kid: 'one' }];
/** One part of a token as it is written. */
const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');

interface Parts {
  /** In place of those of a token that holds; undefined takes one away. */
  readonly claims?: Record<string, unknown>;
  readonly header?: { alg: string; kid?: string };
  readonly key?: Parameters<SignJWT['sign']>[0];
}

const now = Math.floor(sampleTime / 1000);
const whole = {
  ...{ email: coordinator.email, iss: team, aud: audience },
  ...{ iat: now - 60, exp: now + 300 },
};

/** A token as Access makes it, with some of it changed. */
const token = ({ claims, header, key }: Parts = {}): Promise<string> =>
  new SignJWT({ ...whole, ...claims })
    .setProtectedHeader(header ?? { alg: 'RS256', kid: 'one' })
    .sign(key ?? pair.privateKey);

const read = (text: string, rules: { team: string; audience: string } = policy) =>
  nameInToken(text, rules, () => Promise.resolve(known));

describe('nameInToken', () => {
  it.each([
    { what: 'the address', claims: {}, name: coordinator.email },
    {
      what: 'the client id of a service',
      claims: { email: undefined, common_name: checker.token, sub: '' },
      name: checker.token,
    },
    {
      what: 'the address where there is both',
      claims: { common_name: 'other@vod.example' },
      name: coordinator.email,
    },
    {
      what: 'the address where the audience is one of several',
      claims: { aud: [audience, 'another'] },
      name: coordinator.email,
    },
  ])('reads $what', async ({ claims, name }) => {
    expect(await read(await token({ claims }))).toBe(name);
  });

  it.each<{ what: string } & Parts>([
    { what: 'of another application', claims: { aud: 'cd'.repeat(32) } },
    { what: 'of another team', claims: { iss: 'https://other.cloudflareaccess.com' } },
    { what: 'that is over', claims: { exp: now - 1 } },
    { what: 'that never ends', claims: { exp: undefined } },
    { what: 'whose end is text', claims: { exp: '9999999999' } },
    { what: 'that does not hold yet', claims: { nbf: 9_999_999_999 } },
    { what: 'that was issued in a time to come', claims: { iat: 9_999_999_999 } },
    { what: 'that was never issued', claims: { iat: undefined } },
    { what: 'that names nobody', claims: { email: undefined } },
    { what: 'whose client id is no text', claims: { email: undefined, common_name: 7 } },
    { what: 'whose name is no text', claims: { email: [coordinator.email] } },
    { what: 'that names no key', header: { alg: 'RS256' } },
    { what: 'signed with another key', key: other.privateKey },
    { what: 'of a key that is not known', header: { alg: 'RS256', kid: 'two' } },
    { what: 'signed with a secret', header: { alg: 'HS256', kid: 'one' }, key: new Uint8Array(32) },
    {
      what: 'with the public key taken for a secret',
      header: { alg: 'HS256', kid: 'one' },
      key: new TextEncoder().encode(JSON.stringify(publicKey)),
    },
  ])('refuses a token $what', async (parts) => {
    expect(await read(await token(parts))).toBeUndefined();
  });

  it.each(['RS384', 'RS512', 'PS256'])(
    'refuses a token signed with the right key by %s',
    async (alg) => {
      const jwk = { ...(await exportJWK(pair.privateKey)), alg };
      const key = await importJWK(jwk, alg, { extractable: true });
      expect(await read(await token({ header: { alg, kid: 'one' }, key }))).toBeUndefined();
    },
  );

  it('refuses a token whose words were changed after it was signed', async () => {
    const [header = '', , signature = ''] = (await token()).split('.');
    const claims = part({ ...whole, email: 'other@vod.example' });
    expect(await read(`${header}.${claims}.${signature}`)).toBeUndefined();
  });

  it('refuses a token that asks for an extension', async () => {
    const [, claims = '', signature = ''] = (await token()).split('.');
    const header = part({ alg: 'RS256', kid: 'one', crit: ['exp'], exp: 1 });
    expect(await read(`${header}.${claims}.${signature}`)).toBeUndefined();
  });

  it('refuses a token while the keys do not come', async () => {
    const none = () => Promise.reject(new KeysUnavailable('none'));
    expect(await nameInToken(await token(), policy, none)).toBeUndefined();
  });

  it.each([
    ...['', 'a.b', 'a.b.c', '..', '\u0000', `${part(null)}.${part({})}.c`],
    `${part({ alg: 'RS256', kid: 'one' })}.${part(null)}.c`,
    new UnsecuredJWT(whole).encode(),
  ])('refuses %j', async (text) => {
    expect(await read(text)).toBeUndefined();
  });

  it.each([
    { team: '', audience },
    { team, audience: '' },
  ])('refuses every token while the policy lacks a part', async (rules) => {
    expect(await read(await token(), rules)).toBeUndefined();
  });
});
