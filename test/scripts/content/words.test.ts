import { describe, expect, it } from 'vitest';
import { readPlainWords } from '../../../scripts/content/plain-words.ts';
import { imageFaults } from '../../../scripts/content/rules/images.ts';
import { linkTextFaults, wordFaults } from '../../../scripts/content/rules/words.ts';
import { contentEntry } from './content-entry.ts';

const english = readPlainWords('.', 'en');
const spanish = readPlainWords('.', 'es');

function found(body: string, plain = english) {
  return wordFaults(contentEntry({ body }), plain).map(({ what }) => what);
}

describe('wordFaults', () => {
  it('says the file, the line, what, and what to write instead', () => {
    expect(wordFaults(contentEntry({ body: 'Why did you wait?' }), english)).toEqual([
      {
        file: 'site/src/content/en/faq/where.mdx',
        line: 7,
        what: '“Why did you”: it blames, or doubts, the person who reads.',
        instead: 'Say what the other person did, or leave it out.',
      },
    ]);
  });

  it.each([
    ['promises', 'A dialogue will help you heal.'],
    ['pressure', 'You should ask soon.'],
    ['pressure across bold text', '**You** must ask.'],
    ['jargon', 'Recidivism falls.'],
    ['costs', 'The meeting costs nothing.'],
    ['hours', 'Call Monday through Friday.'],
    ['figures', 'The success rate is high.'],
    ['names for people', 'The inmates agree.'],
  ])('finds %s', (_, body) => {
    expect(found(body)).toHaveLength(1);
  });

  it('finds them in Spanish', () => {
    expect(found('Usted debe llamar. El recluso acepta.', spanish)).toHaveLength(2);
  });

  it('lets a word be within another', () => {
    expect(found('A compromise is uncertain.')).toEqual([]);
  });

  it('lets a word be where there is a reason', () => {
    expect(found('This is a request. It is not a promise.')).toEqual([]);
  });
});

describe('linkTextFaults', () => {
  it.each([
    ['Click [here](/faq/).', english],
    ['Vea [aquí](/es/faq/).', spanish],
  ] as const)('finds %s', (body, plain) => {
    expect(linkTextFaults(contentEntry({ body }), plain)).toHaveLength(1);
  });
});

describe('imageFaults', () => {
  it.each(['![](room.png)', '<img src="room.png" />', '<img src="room.png" alt="" />'])(
    'finds %s',
    (body) => {
      expect(imageFaults(contentEntry({ body }))).toHaveLength(1);
    },
  );

  it('lets a picture be that is described', () => {
    expect(imageFaults(contentEntry({ body: '![Two chairs](room.png)' }))).toEqual([]);
  });
});
