import { HTTPException } from 'hono/http-exception';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';

const methods = new Set(['GET', 'HEAD', 'POST']);

/** Refuses every method but GET, HEAD and POST (405). */
export function onlyReadAndPost(): MiddlewareHandler<AppEnv> {
  return async function onlyReadAndPost(c, next) {
    if (!methods.has(c.req.method)) throw new HTTPException(405);
    return next();
  };
}
