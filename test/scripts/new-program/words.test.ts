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

describe('the terms for people', () => {
  const glossary = (given: object, locale: string, term: string) =>
    wordsIn('.', locale, checkAnswers({ ...franklin, ...given }, ['en', 'es'])).entry(
      `terms/${term}`,
    );
  const talks = { name: { en: 'Talks', es: 'Pláticas' } };

  it.each([
    { locale: 'en', term: 'victim', called: 'harmed party' },
    { locale: 'en', term: 'offender', called: 'responsible party' },
    { locale: 'es', term: 'victim', called: 'persona agraviada', english: 'harmed party' },
    { locale: 'es', term: 'offender', called: 'parte responsable', english: 'responsible party' },
  ])('are official where they were answered: $locale, $term', ({ locale, term, ...names }) => {
    const { called, english } = { english: undefined, ...names };
    const said = glossary({}, locale, term);
    expect(said?.words).toMatch(/^(The official term|El término oficial) (for|para)/);
    expect(said?.fields).toEqual({ term: called, ...(english !== undefined && { english }) });
  });

  it.each(['victim', 'offender'])(
    'are said to be in the name where they are, and to be official nowhere else: %s',
    (term) => {
      for (const locale of ['en', 'es']) {
        const inName = glossary({ terms: undefined }, locale, term);
        const notInName = glossary({ terms: undefined, ...talks }, locale, term);
        expect(inName?.words).toMatch(/^(The program’s name|El nombre del programa) /);
        expect(notInName?.words).toMatch(/^(A|Un) /);
        for (const said of [inName, notInName]) {
          expect(said?.words).not.toMatch(/official|oficial/);
          expect(said?.fields).toBeUndefined();
        }
      }
    },
  );
});
