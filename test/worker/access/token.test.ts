import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { KeysUnavailable } from '../../../worker/access/keys.ts';
import { nameInToken } from '../../../worker/access/token.ts';
import { audience, coordinator } from '../desk/at-the-desk.ts';

const team = 'https://vod.cloudflareaccess.com';
const policy = { team, audience };
const pair = await generateKeyPair('RS256', { extractable: true });
const other = await generateKeyPair('RS256', { extractable: true });
const { n, e } = await exportJWK(pair.publicKey);
const known = [{ kty: 'RSA', n: String(n), e: String(e), kid: 'one' }];
const keys = () => Promise.resolve(known);
/** One part of a token as it is written. */
const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');

interface Parts {
  readonly claims?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string | null;
  readonly header?: { alg: string; kid?: string };
  readonly key?: Parameters<SignJWT['sign']>[0];
}

/** A token as Access makes it, with some of it changed. */
async function token(parts: Parts = {}): Promise<string> {
  const jwt = new SignJWT(parts.claims ?? { email: coordinator.email })
    .setProtectedHeader(parts.header ?? { alg: 'RS256', kid: 'one' })
    .setIssuedAt('-1m')
    .setIssuer(parts.issuer ?? team)
    .setAudience(parts.audience ?? audience);
  if (parts.expires !== null) jwt.setExpirationTime(parts.expires ?? '5m');
  return jwt.sign(parts.key ?? pair.privateKey);
}

const read = (text: string, rules: { team: string; audience: string } = policy) =>
  nameInToken(text, rules, keys);

describe('nameInToken', () => {
  it('reads the address in a token that holds', async () => {
    expect(await read(await token())).toBe(coordinator.email);
  });

  it('reads the client id in a token of a service', async () => {
    const id = `${'0af1'.repeat(8)}.access`;
    expect(await read(await token({ claims: { common_name: id, sub: '' } }))).toBe(id);
  });

  it('reads the address where a token has both', async () => {
    const claims = { email: coordinator.email, common_name: 'other@vod.example' };
    expect(await read(await token({ claims }))).toBe(coordinator.email);
  });

  it('takes a token whose audience is one of several', async () => {
    const claims = { email: coordinator.email, aud: [audience, 'another'] };
    const jwt = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuedAt()
      .setIssuer(team)
      .setExpirationTime('5m')
      .sign(pair.privateKey);
    expect(await read(jwt)).toBe(coordinator.email);
  });

  it.each<{ what: string; parts: Parts }>([
    { what: 'of another application', parts: { audience: 'cd'.repeat(32) } },
    { what: 'of another team', parts: { issuer: 'https://other.cloudflareaccess.com' } },
    { what: 'that is over', parts: { expires: '-1s' } },
    { what: 'that never ends', parts: { expires: null } },
    { what: 'that names nobody', parts: { claims: {} } },
    { what: 'whose client id is no text', parts: { claims: { common_name: 7 } } },
    { what: 'whose name is no text', parts: { claims: { email: [coordinator.email] } } },
    { what: 'signed with another key', parts: { key: other.privateKey } },
    {
      what: 'signed with a key that is not known',
      parts: { header: { alg: 'RS256', kid: 'two' }, key: other.privateKey },
    },
    {
      what: 'signed with a secret',
      parts: { header: { alg: 'HS256', kid: 'one' }, key: new Uint8Array(32) },
    },
  ])('refuses a token $what', async ({ parts }) => {
    expect(await read(await token(parts))).toBeUndefined();
  });

  it.each(['RS384', 'RS512', 'PS256'])(
    'refuses a token signed with the right key by %s',
    async (alg) => {
      const key = await importJWK({ ...(await exportJWK(pair.privateKey)), alg }, alg, {
        extractable: true,
      });
      const text = await token({ header: { alg, kid: 'one' }, key });
      expect(await read(text)).toBeUndefined();
    },
  );

  it('refuses a token with the public key taken for a secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(pair.publicKey)));
    expect(
      await read(await token({ header: { alg: 'HS256', kid: 'one' }, key: secret })),
    ).toBeUndefined();
  });

  it('refuses a token without a signature', async () => {
    const text = new UnsecuredJWT({ email: coordinator.email })
      .setIssuer(team)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5m')
      .encode();
    expect(await read(text)).toBeUndefined();
  });

  it('refuses a token whose words were changed after it was signed', async () => {
    const [header = '', , signature = ''] = (await token()).split('.');
    const claims = btoa(
      JSON.stringify({ email: 'other@vod.example', iss: team, aud: audience, exp: 9e9, iat: 1 }),
    );
    expect(await read(`${header}.${claims.replaceAll('=', '')}.${signature}`)).toBeUndefined();
  });

  it('refuses a token that names no key', async () => {
    expect(await read(await token({ header: { alg: 'RS256' } }))).toBeUndefined();
  });

  it('refuses a token that asks for an extension', async () => {
    const [, claims = '', signature = ''] = (await token()).split('.');
    const header = part({ alg: 'RS256', kid: 'one', crit: ['exp'], exp: 1 });
    expect(await read(`${header}.${claims}.${signature}`)).toBeUndefined();
  });

  it.each([
    { claim: 'exp', what: 'that is text', value: '9999999999' },
    { claim: 'nbf', what: 'that is still to come', value: 9_999_999_999 },
    { claim: 'iat', what: 'that is still to come', value: 9_999_999_999 },
    { claim: 'iat', what: 'that is absent', value: undefined },
  ])('refuses a token with $claim $what', async ({ claim, value }) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { email: coordinator.email, iss: team, aud: audience, iat: now, exp: now + 300 };
    const jwt = new SignJWT({ ...claims, [claim]: value });
    jwt.setProtectedHeader({ alg: 'RS256', kid: 'one' });
    expect(await read(await jwt.sign(pair.privateKey))).toBeUndefined();
  });

  it('refuses a token while the keys do not come', async () => {
    const none = () => Promise.reject(new KeysUnavailable('none'));
    expect(await nameInToken(await token(), policy, none)).toBeUndefined();
  });

  it.each([
    '',
    'a',
    'a.b',
    'a.b.c',
    '..',
    '\u0000',
    `${part(null)}.${part({})}.c`,
    `${part({ alg: 'RS256', kid: 'one' })}.${part(null)}.c`,
    `${part([])}.${part([])}.c`,
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
