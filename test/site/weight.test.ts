import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pages } from './built-site.ts';

/** What ten packets carry, the first that a server sends without waiting for an answer (RFC 6928). */
const firstFlight = 14_600;

describe.each(pages)('$address', ({ html }) => {
  it('arrives whole with the first packets', () => {
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(firstFlight);
  });
});
