import { describe, expect, it } from 'vitest';
import { refuseFaults } from '../../../site/src/edit/check.ts';
import type { Version } from '../../../site/src/edit/version.ts';
import { knownComponents } from '../../../site/src/known-components.ts';
import { readPlainWords } from '../../../site/src/plain-words.ts';

const pathOf = (name: string, locale = 'en') => `site/src/content/${locale}/faq/${name}.mdx`;
const fields = {
  question: 'Where do we meet?',
  order: '10',
  group: 'day',
  reviewed: '2026-11-22',
};
const file = (changes: object = {}, body = 'In a quiet room.') => {
  const lines = Object.entries({ ...fields, ...changes }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return ['---', ...lines, '---', '', body, ''].join('\n');
};

/** Why the English question is not saved; undefined if it is. */
function reason(text: string, others: Readonly<Record<string, string>> = {}): string | undefined {
  const path = pathOf('where');
  const version: Version = {
    ...{ collection: 'faq', locale: 'en', path, text },
    ...{ before: file(), there: file(), edited: { body: '' } },
  };
  const files = new Map(Object.entries({ [path]: file(), ...others }));
  const check = refuseFaults(['en'], {
    components: knownComponents('.'),
    plainWords: { en: readPlainWords('.', 'en') },
  });
  try {
    check([version], { files, pictures: new Set(['/room.png']) });
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error
      ? error.cause.message
      : 'no words';
  }
  return undefined;
}

describe('refuseFaults', () => {
  it.each([
    ['as it was', file()],
    [
      'with a link to another site that was seen to work',
      file({ checked: '2026-11-22' }, '[There](https://there.example/)'),
    ],
    ['with a picture that is there', file({}, '![Two chairs](/room.png)')],
  ])('lets an entry through %s', (_, text) => {
    expect(reason(text)).toBeUndefined();
  });

  it.each([
    ['an empty text', file({}, ''), 'English, “Text”: There is no text: readers would find'],
    [
      'a tag that is none',
      file({}, 'In a <b>quiet</b> room.'),
      'English, “Text”, at “In a <b>quiet</b> room.”: There is no <b>.',
    ],
    [
      'a bracket',
      file({}, 'One.\n\nIn {a} room.'),
      'English, “Text”, at “In {a} room.”: A curly bracket',
    ],
    [
      'a missing picture',
      file({}, '![A chair](/chair.png)'),
      'There is no picture /chair.png. Put it',
    ],
    [
      'words that blame',
      file({ question: 'Why did you wait?' }),
      'English, “Question”: “Why did you”: it blames',
    ],
    [
      'a link that says nothing',
      file({}, 'Read [here](/faq/).'),
      'English, “Text”, at “Read [here](/faq/).”: The link to /faq/ says only “here”.',
    ],
    ['a dead link', file({}, '[There](/there/)'), 'leads to a page that does not exist.'],
    [
      'a link to another site that nobody has opened',
      file({}, '[There](https://there.example/)'),
      'last seen to work. Open it. If it works, give that day in “Day its links were checked”.',
    ],
    [
      'a day to come',
      file({ reviewed: '2999-01-01' }),
      'English, “Day it was reviewed”: "reviewed" can\'t be',
    ],
    [
      'a day for words',
      file({ question: '2026-11-22' }),
      'English, “Question”: "question" is a day, where',
    ],
  ])('refuses %s, with the field and the words of the build', (_, text, words) => {
    expect(reason(text)).toMatch(/^Nothing was saved\. English, /);
    expect(reason(text)).toContain(words);
  });

  it.each([['a'], ['z']])('refuses a place that another has, whichever comes first: %s', (name) => {
    expect(reason(file({ order: '20' }), { [pathOf(name)]: file({ order: '20' }) })).toContain(
      `English, “Place in the list”: "order" is 20, as in “Where do we meet?” (${pathOf(name)}). Write another number, the same in every language; 21 is free.`,
    );
  });

  it('says nothing of what is wrong elsewhere', () => {
    expect(reason(file(), { [pathOf('other')]: file({ order: '20' }, 'In {a} room.') })).toBe(
      undefined,
    );
  });
});
