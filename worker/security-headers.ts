/** Two years, in seconds, as preload lists ask for at least one. */
const hstsSeconds = 63_072_000;

function contentSecurityPolicy(styleHash: string | undefined): string {
  return [
    "default-src 'none'",
    `style-src ${styleHash === undefined ? "'none'" : `'${styleHash}'`}`,
    "img-src 'self'",
    "script-src 'self'",
    // No page asks for anything. What looks at a page from within it does, as Lighthouse for robots.txt; a picture or a form
    // could ask the same of this origin.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The headers that every response carries, whether the platform serves a file or the Worker answers.
 *
 * `Referrer-Policy` is `same-origin` and not `no-referrer`: with the latter a browser sends `Origin: null` with the
 * site's own forms, and they would be refused.
 *
 * @param styleHash `sha256-…` of the one stylesheet that every built page has inline; none for what has no page.
 */
export function securityHeaders(styleHash?: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(styleHash),
    'Strict-Transport-Security': `max-age=${String(hstsSeconds)}; includeSubDomains`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Referrer-Policy': 'same-origin',
  };
}
