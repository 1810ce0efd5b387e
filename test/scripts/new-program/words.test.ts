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

describe('the terms of a program whose name does not have them', () => {
  const called = checkAnswers({ ...franklin, name: { en: 'Talks', es: 'Pláticas' } }, ['en', 'es']);

  it.each(['victim', 'offender'])('are not said to be in it: %s', (term) => {
    for (const locale of ['en', 'es']) {
      expect(wordsIn('.', locale, answers).entry(`terms/${term}`)?.keep, locale).toBe(true);
      const { words: text } = wordsIn('.', locale, called).entry(`terms/${term}`) ?? {};
      expect(text).toMatch(/^(The official term|El término oficial) (for|para)/);
      expect(text).not.toMatch(/name|nombre/);
    }
  });
});
