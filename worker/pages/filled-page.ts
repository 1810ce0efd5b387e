import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { builtPage, localePrefix } from './built-page.ts';

/**
 * A built page in the language of the request's path, filled in; the site's 404 where that language has none.
 *
 * @param path without the language, as in `request/status/`.
 */
export async function filledPage(
  c: Context<AppEnv>,
  path: string,
  fill: (page: Response) => Promise<Response>,
): Promise<Response> {
  const page = await builtPage(c.env.ASSETS, `${localePrefix(c.req.path)}${path}`);
  return page ? fill(page) : c.notFound();
}
