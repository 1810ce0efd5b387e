import { describe, expect, it } from 'vitest';
import { whyItFailed } from '../../scripts/start/rebuild.ts';

describe('whyItFailed', () => {
  it('keeps the error and leaves out how far the build came', () => {
    const output = [
      '\u001B[2m20:17:45\u001B[22m \u001B[34m[content]\u001B[39m Syncing content',
      '20:17:45 [ERROR] Something else',
      '',
      ' generating static routes ',
      '12:20:12   ├─ /.well-known/security.txt (+215ms) ',
      '12:20:12 \u001B[32m▶\u001B[39m site/src/pages/[...path].astro',
      '[InvalidContentEntryDataError] faq → en/where',
      '  order: Expected type "number"',
      '  Stack trace:',
      '    at async plugin.<computed> (file:///project/node_modules/a/b.mjs:2343:12)',
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
