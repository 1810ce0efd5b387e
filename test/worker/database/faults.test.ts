import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { currentFaults, forgetFault, recordFault } from '../../../worker/database/faults.ts';

const faults = () => currentFaults(env.DB);

describe('the faults', () => {
  it('are none when nothing is wrong, nor to be forgotten', async () => {
    await forgetFault(env.DB, 'second-address').run();
    expect(await faults()).toEqual([]);
  });

  it('stand there, the oldest first, since they came and with their latest code, until forgotten', async () => {
    await recordFault(env.DB, 'second-address', 'E_ONE', 2000);
    await recordFault(env.DB, 'coordinator-address', 'E_ONE', 1000);
    await recordFault(env.DB, 'second-address', 'E_TWO', 3000);
    expect(await faults()).toEqual([
      { name: 'coordinator-address', code: 'E_ONE', since: 1000 },
      { name: 'second-address', code: 'E_TWO', since: 2000 },
    ]);
    await forgetFault(env.DB, 'second-address').run();
    expect(await faults()).toMatchObject([{ name: 'coordinator-address' }]);
  });
});
