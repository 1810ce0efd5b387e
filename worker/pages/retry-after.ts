/** The page with when to try again, in seconds (RFC 9110, 10.2.3). Hono drops what `c.header` sets before a response that it did not make. */
export function retryAfter(page: Response, seconds: number): Response {
  page.headers.set('Retry-After', String(seconds));
  return page;
}
