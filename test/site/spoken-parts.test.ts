import { describe, expect, it } from 'vitest';
import { spokenParts } from '../../site/src/spoken-parts.ts';

describe('spokenParts', () => {
  it('takes words in another language out of the braces that mark them', () => {
    expect(spokenParts('By mail, {en:P.O. Box} too.')).toEqual([
      { words: 'By mail, ' },
      { words: 'P.O. Box', lang: 'en' },
      { words: ' too.' },
    ]);
  });

  it.each(['1-800-555-0100', '1-800-555-HELP', 'K7QM-3XDP'])(
    'keeps what is read out whole: %s',
    (number) => {
      expect(spokenParts(`It is ${number}.`)).toEqual([
        { words: 'It is ' },
        { words: number, number: true },
        { words: '.' },
      ]);
    },
  );

  it.each(['Franklin City, FR 00001-0001', 'the form 1234', 'on 2026-11-22'])(
    'lets other numbers be: %s',
    (words) => {
      expect(spokenParts(words)).toEqual([{ words }]);
    },
  );
});
