import { describe, expect, it } from 'vitest';
import { spokenParts } from '../../site/src/foreign.ts';

describe('spokenParts', () => {
  it('takes words in another language out of the braces that mark them', () => {
    expect(spokenParts('By mail, {en:P.O. Box} too.')).toEqual([
      { words: 'By mail, ' },
      { words: 'P.O. Box', lang: 'en' },
      { words: ' too.' },
    ]);
  });

  it.each(['1-800-555-0100', '1-800-555-HELP'])('keeps a number to dial whole: %s', (number) => {
    expect(spokenParts(`Call ${number}.`)).toEqual([
      { words: 'Call ' },
      { words: number, number: true },
      { words: '.' },
    ]);
  });

  it.each(['Franklin City, FR 00001-0001', 'the form 1234', 'on 2026-11-22'])(
    'lets other numbers be: %s',
    (words) => {
      expect(spokenParts(words)).toEqual([{ words }]);
    },
  );
});
