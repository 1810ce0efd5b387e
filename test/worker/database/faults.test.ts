import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { currentFaults, forgetFault, recordFault } from '../../../worker/database/faults.ts';

describe('currentFaults', () => {
  it('is empty when nothing is wrong', async () => {
    expect(await currentFaults(env.DB)).toEqual([]);
  });

  it('gives the oldest first', async () => {
    await recordFault(env.DB, 'second-address', 'E_TWO', 2000);
    await recordFault(env.DB, 'coordinator-address', 'E_ONE', 1000);
    expect(await currentFaults(env.DB)).toEqual([
      { name: 'coordinator-address', code: 'E_ONE', since: 1000 },
      { name: 'second-address', code: 'E_TWO', since: 2000 },
    ]);
  });
});

describe('recordFault', () => {
  it('keeps since when it is there, and the latest code', async () => {
    await recordFault(env.DB, 'second-address', 'E_ONE', 1000);
    await recordFault(env.DB, 'second-address', 'E_TWO', 2000);
    expect(await currentFaults(env.DB)).toEqual([
      { name: 'second-address', code: 'E_TWO', since: 1000 },
    ]);
  });
});

describe('forgetFault', () => {
  it('forgets the one that is mended, and no other', async () => {
    await recordFault(env.DB, 'second-address', 'E_ONE', 1000);
    await recordFault(env.DB, 'coordinator-address', 'E_ONE', 1000);
    await forgetFault(env.DB, 'second-address').run();
    expect(await currentFaults(env.DB)).toMatchObject([{ name: 'coordinator-address' }]);
  });

  it('does nothing where nothing is wrong', async () => {
    await forgetFault(env.DB, 'second-address').run();
    expect(await currentFaults(env.DB)).toEqual([]);
  });
});
