import { describe, expect, it, vi } from 'vitest';
import { runSteps } from '../../scripts/steps/run-steps.ts';

const good = { name: 'good', run: () => Promise.resolve({ ok: true, output: 'never shown' }) };
const bad = { name: 'bad', run: () => Promise.resolve({ ok: false, output: 'why it failed\n' }) };
const full = {
  name: 'full',
  run: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
};

async function told(steps: Parameters<typeof runSteps>[0]) {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  vi.spyOn(console, 'log').mockImplementation((line) => {
    text += `${String(line)}\n`;
  });
  const counted = await runSteps(steps);
  vi.restoreAllMocks();
  return { counted, text };
}

describe('runSteps', () => {
  it('tells a step that holds in one line with its time', async () => {
    const { text } = await told([good]);
    expect(text).toMatch(/^good \.+ ok \d+\.\d s\n$/);
  });

  it('shows all that a step wrote when it failed', async () => {
    const { text } = await told([bad]);
    expect(text).toMatch(/^bad \.+ FAILED \d+\.\d s\n\nwhy it failed\n\n$/);
  });

  it('goes on after a failure, and counts', async () => {
    const { counted } = await told([bad, good, bad]);
    expect(counted).toEqual({ passed: 1, failed: 2 });
  });

  it('tells a full disk in a sentence', async () => {
    const { text } = await told([full]);
    expect(text).toContain('The disk is full: free some space, then run the same command again.');
  });
});
