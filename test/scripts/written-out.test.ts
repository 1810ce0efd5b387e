import { afterEach, expect, it, vi } from 'vitest';
import { writtenOut } from '../../site/src/written-out.ts';

afterEach(() => vi.unstubAllEnvs());

it.each(['Pacific/Honolulu', 'UTC', 'Pacific/Auckland'])(
  'writes the day that was meant, on a machine in %s',
  (zone) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-11-22T12:00Z').getTimezoneOffset() === 0).toBe(zone === 'UTC');
    expect(writtenOut(new Date('2026-11-22'), 'en')).toBe('November 22, 2026');
  },
);
