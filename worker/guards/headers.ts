import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { securityHeaders } from '../security-headers.ts';

/** Gives every response the security headers. A page made of a built file already has them, its style's hash included. */
export function headersOnEverything(): MiddlewareHandler<AppEnv> {
  const headers = Object.entries(securityHeaders());
  return async function headersOnEverything(c, next) {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.header(name, value);
  };
}
