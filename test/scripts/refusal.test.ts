import { describe, expect, it } from 'vitest';
import { Refusal, sentenceForThrown, sentenceInOutput } from '../../scripts/launch/refusal.mjs';

const full = 'The disk is full: free some space, then run the same command again.';

describe('sentenceForThrown', () => {
  it('is the message of a refusal', () => {
    expect(sentenceForThrown(new Refusal('No.'))).toBe('No.');
  });

  it('is made from the code of a system error', () => {
    const error = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    expect(sentenceForThrown(error)).toBe(full);
  });

  it('is nothing for a fault of ours', () => {
    expect(sentenceForThrown(new TypeError('x is undefined'))).toBeUndefined();
  });
});

describe('sentenceInOutput', () => {
  it.each([
    'Error: ENOSPC: no space left on device, write',
    'write error: No space left on device',
    'SQLITE_FULL: database or disk is full',
  ])('knows a full disk from "%s"', (output) => {
    expect(sentenceInOutput(output)).toBe(full);
  });

  it('is nothing for other output', () => {
    expect(sentenceInOutput('There is no space before this word')).toBeUndefined();
  });
});
