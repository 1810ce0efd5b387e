import { describe, expect, it } from 'vitest';
import { officeTime } from '../../../worker/desk/office-time.ts';

const time = officeTime('America/Los_Angeles');

describe('officeTime', () => {
  it.each([
    { what: 'in summer', at: '2026-07-01T19:00Z', full: 'Jul 1, 2026, 12:00', typed: '12:00' },
    { what: 'in winter', at: '2026-12-01T19:00Z', full: 'Dec 1, 2026, 11:00', typed: '11:00' },
  ])('writes a time as the office has it $what', ({ at, full, typed }) => {
    expect(time.full(Date.parse(at))).toContain(full);
    expect(time.typed(Date.parse(at))).toMatch(new RegExp(`T${typed}$`));
    expect(time.month(Date.parse(at))).toBe(at.slice(0, 7));
  });

  // One such row would keep all others from being shown.
  it.each([1e18, -1e18, Number.MAX_SAFE_INTEGER, 9e15])('writes something for %d', (absurd) => {
    expect(time.full(absurd)).not.toBe('');
    expect(time.month(absurd)).not.toBe('');
  });
});
