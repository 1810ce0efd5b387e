import { editAddress } from '../addresses.ts';

/** Whether a built file belongs to the editor. */
export function isOfEditor(file: string): boolean {
  return `/${file}`.startsWith(editAddress);
}

/**
 * The rule of `_headers` for the editor. Its package writes styles at run time, draws icons from data addresses, and
 * reads and saves at GitHub; it may do so here and on no other page. What else it would fetch, such as fonts of a
 * content network, is refused. `!` takes back what the rule for all pages says, or both policies would hold at once.
 */
export function editorRule(): string {
  const name = 'Content-Security-Policy';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self' data: blob: https://api.github.com",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return `${editAddress}*\n  ! ${name}\n  ${name}: ${policy}\n  X-Robots-Tag: noindex\n`;
}
