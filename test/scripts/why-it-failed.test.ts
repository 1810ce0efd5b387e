import { describe, expect, it } from 'vitest';
import { whyItFailed } from '../../scripts/site/why-it-failed.ts';

describe('whyItFailed', () => {
  it('keeps the error and leaves out how far the build came', () => {
    const output = [
      '\u001B[2m20:17:45\u001B[22m \u001B[34m[content]\u001B[39m Syncing content',
      '20:17:45 [ERROR] Something else',
      '',
      ' generating static routes ',
      '[InvalidContentEntryDataError] faq → en/where',
      '  order: Expected type "number"',
    ];
    expect(whyItFailed(output.join('\n'))).toBe(
      '20:17:45 [ERROR] Something else\n\n[InvalidContentEntryDataError] faq → en/where\n  order: Expected type "number"',
    );
  });

  it('is a sentence when the disk is full', () => {
    expect(whyItFailed('[ENOSPC] ENOSPC: no space left on device')).toBe(
      'The disk is full: free some space, then run the same command again.',
    );
  });
});
