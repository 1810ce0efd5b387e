import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { endGroup, startChild } from '../../scripts/process/child.ts';

describe('endGroup', () => {
  it('ends a tool and what it started', async () => {
    const child = startChild(['sh', '-c', 'sleep 100 & echo started; wait']);
    await once(child.stdout, 'data');
    // The output closes only when the last process that could write to it is gone.
    const closed = once(child, 'close');
    await endGroup(child);
    await closed;
    expect(child.signalCode).toBe('SIGTERM');
  });

  it('does nothing to a tool that has ended', async () => {
    const child = startChild(['true']);
    await once(child, 'exit');
    await expect(endGroup(child)).resolves.toBeUndefined();
  });
});
