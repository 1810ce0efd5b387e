import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import * as z from 'zod/mini';

/**
 * The public keys with which a team's Access signs, each with its `kid`.
 *
 * @param kid which one is looked for: should it not be known, a newer list may have it.
 * @throws KeysUnavailable when they are needed and do not come.
 */
export type TeamKeys = (
  kid: string | undefined,
  heard?: (isReached: boolean) => void,
) => Promise<HonoJsonWebKey[]>;

/** Access gave no list of keys. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** How long a list is kept, and how long before one is fetched again for the sake of an unknown key, in milliseconds. */
const keptFor = 600_000;
const pause = 30_000;
/** How long the last good list does where Access gives none, in milliseconds: the office is not locked out by an hour's fault. */
const lastGoodFor = 86_400_000;
const deadline = 5000;

const listSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) });

async function fetchKeys(address: string): Promise<HonoJsonWebKey[]> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(deadline) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return listSchema.parse(await answer.json()).keys;
  } catch (cause) {
    throw new KeysUnavailable('Access gave no list of keys', { cause });
  }
}

/** The keys of a team, fetched when they are first needed and kept for a while. Access changes them every six weeks. */
export function keysOf(team: string): TeamKeys {
  const address = new URL('/cdn-cgi/access/certs', team).href;
  let kept: { readonly keys: HonoJsonWebKey[]; readonly at: number } | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  return async function keys(kid, heard) {
    const now = Date.now();
    const age = kept ? now - kept.at : Number.POSITIVE_INFINITY;
    const isWanted = age > keptFor || !kept?.keys.some((key) => key.kid === kid);
    if (kept && (!isWanted || now - asked <= pause)) return kept.keys;
    asked = now;
    try {
      kept = { keys: await fetchKeys(address), at: now };
      heard?.(true);
    } catch (error) {
      heard?.(false);
      if (!kept || age > lastGoodFor) throw error;
    }
    return kept.keys;
  };
}

/** Gives the keys of whichever team is asked for; a team that was asked for before keeps what it has fetched. */
export function keysOfTeams(): (team: string) => TeamKeys {
  const byTeam = new Map<string, TeamKeys>();
  return (team) => {
    const keys = byTeam.get(team) ?? keysOf(team);
    byTeam.set(team, keys);
    return keys;
  };
}
