import type { MiddlewareHandler } from 'hono';
import type { DeskEnv } from '../app-env.ts';
import { refusal } from './members-only.ts';

/**
 * Refuses what a browser asks for with other intent than to show it as a page or to save it: a script on one of the
 * site's public pages would ask with the member's own cookie. The browser says so itself, and no page can change what it
 * says (Fetch Metadata, Sec-Fetch-Dest). Browsers before 2023 and programs say nothing, and are let on.
 *
 * What is fetched before anybody asks to see it is refused as well (`Sec-Purpose`, of both prefetch and prerender; older browsers
 * have other names for it): a submission that nobody has before them would count as opened, and nobody be reminded of it.
 *
 * Not Sec-Fetch-Mode: Node's fetch, with which `npm run vod -- smoke` asks, always says `cors`.
 */
export function onlyAsPage(): MiddlewareHandler<DeskEnv> {
  return async function onlyAsPage(c, next) {
    const into = c.req.header('Sec-Fetch-Dest') ?? 'document';
    const isAhead = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'].some((name) =>
      /prefetch|preview/i.test(c.req.header(name) ?? ''),
    );
    return into === 'document' && !isAhead ? next() : refusal(c, 'not-as-page');
  };
}
