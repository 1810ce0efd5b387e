import { describe, expect, it } from 'vitest';
import { plainWords, runsOf, wholeName } from '../../../worker/forms/name.ts';

describe('plainWords', () => {
  it.each([
    ['José Núñez', ['jose', 'nunez']],
    ['JOSE  NUÑEZ', ['jose', 'nunez']],
    ['García-López', ['garcia', 'lopez']],
    ['O’Brien', ['obrien']],
    ["O'Brien", ['obrien']],
    ['Đặng Thị Hồng', ['dang', 'thi', 'hong']],
    ['Weiß', ['weiss']],
    ['Ａｎａ (my cousin)', ['ana', 'my', 'cousin']],
    ['Núñez', ['nunez']],
    ['王小明', ['王小明']],
  ])('reads %s without capitals, accents and signs', (typed, words) => {
    expect(plainWords(typed)).toEqual(words);
  });

  it.each(['', ' ', '…', '\u200b'])('finds none in what is no word: "%s"', (typed) => {
    expect(plainWords(typed)).toEqual([]);
  });
});

describe('runsOf', () => {
  it('writes up to three words next to each other as one, with their places', () => {
    const texts = runsOf(['de', 'la', 'cruz', 'ruiz']).map(({ text }) => text);
    expect(texts).toEqual([
      ...['de', 'dela', 'delacruz'],
      ...['la', 'lacruz', 'lacruzruiz'],
      ...['cruz', 'cruzruiz', 'ruiz'],
    ]);
    expect(runsOf(['a', 'b'])[1]).toEqual({ text: 'ab', places: [0, 1] });
  });
});

describe('wholeName', () => {
  it('is the same in any order of the words', () => {
    expect(wholeName(['ana', 'ruiz'])).toBe(wholeName(['ruiz', 'ana']));
  });

  it('is never a word', () => {
    expect(wholeName(['ana'])).not.toBe('ana');
  });
});
