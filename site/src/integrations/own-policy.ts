import { createHash } from 'node:crypto';
import { hiddenOnceLeft } from '../browser/hidden-once-left.ts';
import { securityHeaders } from '../../../worker/security-headers.ts';

const header = 'Content-Security-Policy';

/** How a policy names a stylesheet or a script that stands in a page. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The same of the one script that stands in every page but those of the desk. */
export const scriptHash = hashOf(hiddenOnceLeft);

/**
 * The rule of `_headers` for an address whose pages have a stylesheet of their own. `!` takes back what the rule for all
 * pages says, or both policies would hold at once.
 */
export function ownPolicy(address: string, style: string): string {
  const page = { style: hashOf(style), script: scriptHash };
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
