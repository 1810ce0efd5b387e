import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pages } from './built-site.ts';

/** What ten packets carry, the first that a server sends without waiting for an answer (RFC 6928). */
const firstFlight = 14_600;

/** The whole site in one page, for paper: as heavy as it is long. */
const light = pages.filter(({ address }) => !/^\/(?:[a-z]{2}\/)?guide\/$/.test(address));

describe.each(light)('$address', ({ html }) => {
  it('arrives whole with the first packets', () => {
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(firstFlight);
  });
});
