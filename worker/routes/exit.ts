import { Hono } from 'hono/tiny';
import type { AppEnv } from '../app-env.ts';
import { readExitUrl } from '../config.ts';

/** The quick exit without script: away to a neutral site at once, with what this site left in the browser's cache cleared. */
export const exitRoutes = new Hono<AppEnv>().get('/', (c) => {
  c.header('Cache-Control', 'no-store');
  c.header('Clear-Site-Data', '"cache"');
  return c.redirect(readExitUrl(c.env), 303);
});
