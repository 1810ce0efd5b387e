import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { recordFault } from '../../../../worker/database/faults.ts';
import { recordHeartbeat } from '../../../../worker/database/heartbeat.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import { read, received } from '../../desk/at-the-desk.ts';
import { sampleTime } from '../../saved.ts';

const minute = 60_000;
const list = (query = '') => read(`/coordinator/submissions/${query}`);

describe('the head of the list', () => {
  it.each([
    { when: 'before the first run', says: true },
    { when: 'after 20 minutes without a run', age: 20 * minute, says: false },
    { when: 'after more than that', age: 20 * minute + 1, says: true },
    { when: 'while a mail address is refused', age: 0, isRefused: true, says: true },
  ])('says that something is wrong $when: $says', async ({ age, isRefused, says }) => {
    if (age !== undefined) await recordHeartbeat(env.DB, 'sweep', sampleTime - age);
    if (isRefused) await recordFault(env.DB, 'coordinator-address', 'E_RECIPIENT_SUPPRESSED', 1);
    expect((await list()).includes('The service does not run as it should')).toBe(says);
  });

  it('leads to what has waited longest, in every selection but of what is set apart', async () => {
    const { reference } = await received(1, { now: sampleTime - 54 * 24 * 60 * minute });
    await received(2, { now: sampleTime });
    const link = `Open ${showReference(reference)}, which has waited longest: 54 days`;
    expect(await list()).toContain(link);
    expect(await list('?kind=contact')).toContain(link);
    expect(await list('?apart=yes')).not.toContain('which has waited longest');
  });
});

describe('a page of the list', () => {
  it('opens its own rows and no others', async () => {
    for (let number = 1; number <= 53; number++) await received(number);
    const opens = vi.spyOn(crypto.subtle, 'decrypt');
    await list();
    expect(opens).toHaveBeenCalledTimes(50);
    opens.mockClear();
    await list('?page=2');
    expect(opens).toHaveBeenCalledTimes(3);
  });
});
