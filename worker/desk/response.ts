import type { JSX } from 'hono/jsx/jsx-runtime';
import { securityHeaders } from '../security-headers.ts';

const headers: Readonly<Record<string, string>> = {
  ...securityHeaders({ style: "'self'", hasScript: false }),
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
};

/** A page of the desk as a response that no cache keeps. It is made whole first: a fault halfway would cut it off. */
export async function deskResponse(page: JSX.Element, status = 200): Promise<Response> {
  const html = await page;
  return new Response(`<!doctype html>${html.toString()}`, { status, headers });
}
