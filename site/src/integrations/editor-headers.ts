import { securityHeaders } from '../../../worker/security-headers.ts';

/**
 * What the editor may do, on its own origin and nowhere else. Its package writes styles at run time, draws icons from data
 * addresses, and reads and saves at GitHub. What else it asks for by itself is refused: fonts of a content network, of
 * which it brings copies, and whether GitHub is well.
 */
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

/** The platform's `_headers` for the editor's files. */
export function editorHeaders(): string {
  const headers = {
    ...securityHeaders(),
    'Content-Security-Policy': policy,
    'X-Robots-Tag': 'noindex',
  };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `/*\n${lines.join('')}`;
}
