import type { Context, MiddlewareHandler } from 'hono';
import { identify } from '../access/identity.ts';
import { keysOfTeams } from '../access/keys.ts';
import { areasOf, type Area } from '../access/members.ts';
import type { Refusal } from '../access/policy.ts';
import { tokenHeader } from '../access/token.ts';
import type { DeskEnv } from '../app-env.ts';
import { fromSite } from '../desk/site/from-site.ts';
import { RefusedPage } from '../desk/pages/elsewhere.tsx';
import { deskResponse } from '../desk/response.ts';
import { forgetFault, recordFault } from '../database/faults.ts';
import { log } from '../log.ts';

/** The page of those who may not come to the desk, whatever the reason; the log has that. */
export async function refusal(c: Context<DeskEnv>, why: Refusal): Promise<Response> {
  if (why !== 'no-identity') log('desk-refused', { request: c.get('requestId'), why });
  return deskResponse(RefusedPage({ site: await fromSite(c.env.ASSETS) }), 403);
}

/** The keys of Access that don't come are a fault until they do: it stands on the page of the service's health, and in `/health`. */
async function noteKeys(db: D1Database, isReached: boolean): Promise<void> {
  try {
    if (isReached) await forgetFault(db, 'access-keys').run();
    else await recordFault(db, 'access-keys', 'UNREACHABLE', Date.now());
  } catch (error) {
    log('fault-not-noted', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

/** Of those who were let in already, lets on whoever may also come to this area. */
export function onlyAt(area: Area): MiddlewareHandler<DeskEnv> {
  return async function onlyAt(c, next) {
    if (!areasOf[c.get('member').role].includes(area)) return refusal(c, 'other-area');
    return next();
  };
}

/**
 * Lets in the members who may come to this area, and only coordinators change anything. Everybody else gets the same
 * page, which says nothing of why and nothing of what is behind it.
 *
 * @param readingPosts the addresses at which a post changes nothing, so that who only reads may send it.
 */
export function membersOnly(
  area: Area,
  readingPosts: readonly string[] = [],
): MiddlewareHandler<DeskEnv> {
  const keysFor = keysOfTeams();

  return async function membersOnly(c, next) {
    const { access } = c.get('config');
    const refuse = (why: Refusal) => refusal(c, why);
    const identified = await identify(access, {
      access: (c.executionCtx as ExecutionContext).access,
      token: c.req.header(tokenHeader),
      keys: () => (kid) =>
        keysFor(access.team)(kid, (isReached) => {
          c.executionCtx.waitUntil(noteKeys(c.env.DB, isReached));
        }),
    });
    if (identified.outcome === 'refused') return refuse(identified.why);
    const { member } = identified;
    if (!areasOf[member.role].includes(area)) return refuse('other-area');
    // Hono's own path has no slash at its end.
    const { pathname } = new URL(c.req.url);
    const changes = c.req.method === 'POST' && !readingPosts.includes(pathname);
    if (changes && member.role !== 'coordinator') return refuse('only-reads');
    c.set('member', member);
    return next();
  };
}
