import { createHash } from 'node:crypto';
import { securityHeaders, type PageContent } from '../../../worker/security-headers.ts';

const header = 'Content-Security-Policy';

/** How a policy names a stylesheet that stands in a page. */
export function styleHash(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

/**
 * The rule of `_headers` for an address whose pages have a stylesheet of their own. `!` takes back what the rule for all
 * pages says, or both policies would hold at once.
 */
export function ownPolicy(
  address: string,
  style: string,
  { hasScript }: Pick<PageContent, 'hasScript'>,
): string {
  const page = { style: styleHash(style), hasScript };
  return replaced(address, securityHeaders(page)[header] ?? '');
}

/**
 * The rule for a PDF. It loads nothing and is no page; but browsers show it in a page of their own, which takes the
 * file's policy over and may then refuse its own parts.
 */
export function pdfPolicy(address: string): string {
  return replaced(address, "frame-ancestors 'none'");
}

function replaced(address: string, policy: string): string {
  return `${address}\n  ! ${header}\n  ${header}: ${policy}\n`;
}
