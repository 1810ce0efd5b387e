import { decode, verifyWithJwks } from 'hono/jwt';
import { KeysUnavailable, type TeamKeys } from './keys.ts';
import type { AccessPolicy } from './policy.ts';

/** The header by which Access vouches for a request. */
export const tokenHeader = 'Cf-Access-Jwt-Assertion';

/**
 * Whether this says that a token does not hold: hono names every way in which one may fail so, but for parts that are
 * no objects, or that the keys do not come. Nobody is let in by either.
 */
const isRefusal = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof KeysUnavailable ||
  (error instanceof Error && error.name.startsWith('Jwt'));

/**
 * Whom a token vouches for: a mail address, or the client id of a service token, which no address can be mistaken for. It has to be signed by the team's key with RS256, for this application,
 * and not be over.
 *
 * https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/
 *
 * @returns undefined for every token that does not hold, for one that names nobody, and while the keys do not come.
 */
export async function nameInToken(
  token: string,
  { team, audience }: Pick<AccessPolicy, 'team' | 'audience'>,
  keys: TeamKeys,
): Promise<string | undefined> {
  if (team === '' || audience === '') return undefined;
  try {
    const {
      exp,
      iat,
      email,
      common_name: serviceToken,
    } = await verifyWithJwks(token, {
      keys: await keys(decode(token).header.kid),
      allowedAlgorithms: ['RS256'],
      verification: { iss: team, aud: audience },
    });
    // Times are checked where a token has them; a token of Access has both.
    if (exp === undefined || iat === undefined) return undefined;
    const name = email ?? serviceToken;
    return typeof name === 'string' ? name : undefined;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
