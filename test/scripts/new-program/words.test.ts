import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/content/read-content.ts';
import { bodyOf } from '../../../site/src/content-rules/entry.ts';
import { checkAnswers } from '../../../scripts/new-program/answers.ts';
import { marksIn } from '../../../scripts/new-program/generator.ts';
import { wordsIn } from '../../../scripts/new-program/words.ts';
import { franklin } from './answers-of-franklin.ts';

const { entries, languages } = await readContent('.');
const answers = checkAnswers(franklin, ['en', 'es']);
const words = wordsIn('.', languages.source, answers);
const marksOf = (locale: string) =>
  entries
    .filter((entry) => entry.locale === locale)
    .flatMap((entry) =>
      marksIn(bodyOf(entry)).map((name) => `${entry.collection}/${entry.slug}: ${name}`),
    );

describe.each(languages.all)('the words for another program in "%s"', (locale) => {
  it('are there for each mark of the pages', () => {
    const names = marksOf(locale).map((mark) => mark.split(': ')[1]);
    expect(names.length).toBeGreaterThan(20);
    const known = wordsIn('.', locale, answers).names.marks;
    expect(names.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('have the same parts as in the first language', () => {
    expect(wordsIn('.', locale, answers).names).toEqual(words.names);
  });

  it('stand in the same places as in the first language', () => {
    expect(marksOf(locale)).toEqual(marksOf(languages.source));
  });
});
