/** Two years, in seconds, as preload lists ask for at least one. */
const hstsSeconds = 63_072_000;

/** What a page is made of, for its policy to allow. */
export interface PageContent {
  /** Its one stylesheet: `'sha256-…'` where it stands in the page, `'self'` where it is a file. */
  readonly style: string;
  /** Whether it has the site's one script, as all pages but those of the desk. */
  readonly hasScript: boolean;
}

function contentSecurityPolicy(page: PageContent | undefined): string {
  return [
    "default-src 'none'",
    `style-src ${page?.style ?? "'none'"}`,
    "img-src 'self'",
    // The script asks for nothing. Lighthouse asks for robots.txt in the name of the page, and Chromium refuses that under
    // `default-src 'none'` ("CSP violation"). A source narrower than the origin would have to name it.
    ...(page?.hasScript === true ? ["script-src 'self'", "connect-src 'self'"] : []),
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
 * @param page what the page is made of; none for what is no page.
 */
export function securityHeaders(page?: PageContent): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(page),
    'Strict-Transport-Security': `max-age=${String(hstsSeconds)}; includeSubDomains`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Referrer-Policy': 'same-origin',
  };
}
