import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { openSearch, sealSearch } from '../../../worker/desk/lists/search-words.ts';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { ring, sampleTime } from '../saved.ts';
import { coordinator, reader } from './at-the-desk.ts';

const hours = 3_600_000;
const sealed = () => sealSearch(ring, coordinator, 'Núñez, María', sampleTime);

describe('sealSearch', () => {
  it('has none of the words in it, and nothing that an address would change', async () => {
    expect(await sealed()).toMatch(/^k1\.[0-9a-f]+$/);
  });
});

describe('openSearch', () => {
  it.each([0, 10 * hours])('reads the words again %i ms later', async (later) => {
    expect(await openSearch(ring, coordinator, await sealed(), sampleTime + later)).toBe(
      'Núñez, María',
    );
  });

  it('reads nothing after a working day', async () => {
    const later = sampleTime + 10 * hours + 1;
    expect(await openSearch(ring, coordinator, await sealed(), later)).toBeUndefined();
  });

  it('reads nothing that another member typed', async () => {
    expect(await openSearch(ring, reader, await sealed(), sampleTime)).toBeUndefined();
  });

  it.each(['', 'k1', 'k1.', 'k1.00', 'k1.xyz', 'k9.00', 'Ana'])(
    'reads nothing from "%s"',
    async (text) => {
      expect(await openSearch(ring, coordinator, text, sampleTime)).toBeUndefined();
    },
  );

  it('reads nothing once its key is gone', async () => {
    const other = await readKeyRing(`k2:${btoa('z'.repeat(32))}`);
    expect(await openSearch(other, coordinator, await sealed(), sampleTime)).toBeUndefined();
    const both = await readKeyRing(`${env.SEAL_KEYS},k2:${btoa('z'.repeat(32))}`);
    expect(await openSearch(both, coordinator, await sealed(), sampleTime)).toBe('Núñez, María');
  });
});
