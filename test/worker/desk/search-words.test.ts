import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../../worker/access/members.ts';
import { openSearch, sealSearch } from '../../../worker/desk/lists/search-words.ts';
import { readKeyRing } from '../../../worker/seal/key-ring.ts';
import { ring, sampleTime } from '../saved.ts';
import { coordinator, reader } from './at-the-desk.ts';

const words = 'Núñez, María';
const workingDay = 10 * 3_600_000;
const other = `k2:${btoa('z'.repeat(32))}`;
const sealed = await sealSearch(ring, coordinator, words, sampleTime);

describe('sealSearch', () => {
  it('has none of the words in it, and nothing that an address would change', () => {
    expect(sealed).toMatch(/^k1\.[0-9a-f]+$/);
  });
});

describe('openSearch', () => {
  it.each<{
    how: string;
    opens?: string;
    now?: number;
    member?: Member;
    keys?: string;
    text?: string;
  }>([
    { how: 'within a working day', now: sampleTime + workingDay, opens: words },
    { how: 'after a working day', now: sampleTime + workingDay + 1 },
    { how: 'by another member', member: reader },
    { how: 'while a key is changed', keys: `${env.SEAL_KEYS},${other}`, opens: words },
    { how: 'once its key is gone', keys: other },
    ...['', 'k1', 'k1.', 'k1.00', 'k1.xyz', 'k9.00', 'Ana'].map((text) => ({
      how: `from "${text}"`,
      text,
    })),
  ])('reads $opens $how', async ({ opens, ...given }) => {
    const { keys = env.SEAL_KEYS, member = coordinator, text = sealed, now = sampleTime } = given;
    expect(await openSearch(await readKeyRing(keys), member, text, now)).toBe(opens);
  });
});
