import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../app-env.ts';
import { membersOnly } from '../guards/members-only.ts';

/** The editor of the site's words: files as they were built, for members alone. It saves without the Worker. */
export const editRoutes = new Hono<DeskEnv>().use(membersOnly('edit')).get('/*', async (c) => {
  const file = await c.env.ASSETS.fetch(c.req.raw);
  const response = new Response(file.body, file);
  // It is for members: no cache that others use may keep it.
  response.headers.set('Cache-Control', 'private, no-cache');
  return response;
});
