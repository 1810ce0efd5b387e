import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../app-env.ts';
import { membersOnly } from '../guards/members-only.ts';

/** The editor of the site's words: files as they were built, for members alone. It saves without the Worker. */
export const editRoutes = new Hono<DeskEnv>()
  .use(membersOnly('edit'))
  .get('/*', (c) => c.env.ASSETS.fetch(c.req.raw));
