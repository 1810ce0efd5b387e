import type { MiddlewareHandler } from 'hono';
import type { DeskEnv } from '../app-env.ts';
import { refusal } from './members-only.ts';

/**
 * Refuses what a browser asks for with other intent than to show it as a page or to save it: a script on one of the
 * site's public pages would ask with the member's own cookie. The browser says so itself, and no page can change what it
 * says (Fetch Metadata, Sec-Fetch-Dest). Browsers before 2023 and programs say nothing, and are let on.
 *
 * Not Sec-Fetch-Mode: Node's fetch, with which `npm run smoke` asks, always says `cors`.
 */
export function onlyAsPage(): MiddlewareHandler<DeskEnv> {
  return async function onlyAsPage(c, next) {
    const into = c.req.header('Sec-Fetch-Dest') ?? 'document';
    return into === 'document' ? next() : refusal(c, 'not-as-page');
  };
}
