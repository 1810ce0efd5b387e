import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/content/read-content.ts';
import { bodyOf } from '../../../site/src/content-rules/entry.ts';
import { checkAnswers } from '../../../scripts/new-program/answers.ts';
import { marksIn } from '../../../scripts/new-program/entries.ts';
import { readCommon, readWords, wordsIn } from '../../../scripts/new-program/words.ts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { franklin } from './answers-of-franklin.ts';

const template: unknown = parse(readFileSync('docs/templates/program-answers.yaml', 'utf8'));
const { entries, languages } = await readContent('.');
const answers = checkAnswers(franklin, ['en', 'es']);
const { kept, left } = readCommon('.');
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
    const known = [...left, ...wordsIn('.', locale, answers).names.marks];
    expect(names.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('have the same parts as in the first language', () => {
    expect(wordsIn('.', locale, answers).names).toEqual(words.names);
  });

  it('ask for nothing that no answer has', () => {
    const everything = checkAnswers({ ...(template as object), foundation: true }, ['en', 'es']);
    const { fill } = wordsIn('.', locale, everything);
    const names = readWords('.', `${locale}.yaml`).match(/\{[A-Za-z.]+\}/g) ?? [];
    const others = names.filter((name) => !['{name}', '{telephone}', '{dial}'].includes(name));
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((name) => fill(name) === undefined)).toEqual([]);
  });

  it('stand in the same places as in the first language', () => {
    expect(marksOf(locale)).toEqual(marksOf(languages.source));
  });
});

it('an entry is kept or left once, and there is one of each name', () => {
  const all = entries.map(({ collection, slug }) => `${collection}/${slug}`);
  const named = [...kept, ...left.filter((name) => name.includes('/'))];
  expect(named.filter((name) => !all.includes(name) || words.names.entries.includes(name))).toEqual(
    [],
  );
  expect(new Set(named).size).toBe(named.length);
});

describe('the terms for people', () => {
  const glossary = (given: object, locale: string, term: string) =>
    wordsIn('.', locale, checkAnswers({ ...franklin, ...given }, ['en', 'es'])).choose(
      'entries',
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
          expect(said?.fields).toEqual({});
        }
      }
    },
  );
});
