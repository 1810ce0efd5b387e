import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { AccessPolicy } from './policy.ts';

/** The header by which Access vouches for a request. */
export const tokenHeader = 'Cf-Access-Jwt-Assertion';

/** The keys with which a team's Access signs, fetched when they are first needed and kept for a while. */
export function keysOf(team: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team));
}

/**
 * The mail address that a token vouches for. It has to be signed by the team's key with RS256, for this application,
 * and not be over.
 *
 * https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/
 *
 * @returns undefined for every token that does not hold, and for one that names nobody.
 */
export async function emailInToken(
  token: string,
  { team, audience }: Pick<AccessPolicy, 'team' | 'audience'>,
  keys: JWTVerifyGetKey,
): Promise<string | undefined> {
  if (team === '' || audience === '') return undefined;
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: team,
      audience,
      requiredClaims: ['exp', 'iat', 'email'],
    });
    return typeof payload['email'] === 'string' ? payload['email'] : undefined;
  } catch (error) {
    // Every way in which a token may fail to hold, and in which the keys may fail to come: nobody is let in by either.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}
