import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../scripts/launch/refusal.mjs';
import { answersSchema, checkAnswers, parseAnswers } from '../../../scripts/new-program/answers.ts';
import { isSo } from '../../../scripts/new-program/words.ts';
import { withArticles } from '../../../scripts/new-program/articles.ts';
import { franklin } from './answers-of-franklin.ts';

const anything: unknown = expect.anything();
const available = ['en', 'es'];
const refusal = (given: unknown) => {
  try {
    checkAnswers(given, available);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'taken';
};

describe('checkAnswers', () => {
  it('takes answers that hold, and fills in what most programs share', () => {
    expect(checkAnswers(franklin, available)).toMatchObject({ shortName: 'VOD', relay: '711' });
  });

  it('puts the language first that the others follow', () => {
    const given = { ...franklin, languages: ['es', 'en', 'es'] };
    expect(checkAnswers(given, available).languages).toEqual(['en', 'es']);
  });

  it.each([
    [
      'foundation',
      false,
      'These pages can speak only for a program of which all holds that stands',
    ],
    [
      'telephone',
      '555 0142',
      'Write the number with its area code, as in 1-800-555-0100.\n  → at telephone',
    ],
    ['telephone', '1-800-555-0100 ext. 4', 'Write one number without an extension'],
    ['telephone', ['1-800-555-0100'], 'Numbers of regional offices stand under helplines'],
    ['site', 'https://agency.example/dialogue', 'Write the address without a path'],
    ['office', { name: 'A "Bureau"', short: 'B' }, '“ and ” may stand in it'],
    ['office', { name: 'A Bureau' }, 'If it has none, write the short name'],
    ['spanishArticles', undefined, 'spanishArticles: write la or el'],
    ['hours', '8 to 5', 'Write days and hours, as in'],
    ['exitSite', 'weather.gov', 'a site that anybody might be looking at'],
    ['worker', 'Our Worker', 'Write small letters, digits and dashes'],
    ['email', 'words', 'Write one whole address'],
    ['post', ['1 Mill Street'], 'Write the address as on an envelope'],
    [
      'post',
      ['Office of Harm and Repair', '1 Mill Street', 'Franklin City, Franklin'],
      'Write city, state and ZIP code of the office itself in the last line',
    ],
    ['terms', { harmed: 'victim' }, 'Write a text, or one for each language'],
    ['process', { juvenile: 'sometimes' }, 'Write yes, no or unknown.'],
    ['process', { crimes: 'Murder' }, 'Write a whole sentence'],
    ['site', 'dialogue.example', 'Write the whole address: https://vod.example.'],
    ['timeZone', 'Mountain Time', 'Write an IANA name, as in America/New_York.'],
    ['place', undefined, 'Write a text, or one for each language'],
    ['office', undefined, 'This answer is missing.\n  → at office'],
    ['coordinator', 'The {official}', 'without < > { } # and straight quotation marks'],
    ['coordinator', 'Title: Coordinator', 'without a colon and a space after it'],
    ['process', { parole: 'perhaps' }, 'Write yes, no or unknown.'],
    ['languages', ['en', 'fr'], 'there are words in en and es'],
    ['languages', ['es'], 'Name en and any other of these'],
    ['place', { en: 'Franklin' }, 'place: there is no text for "es".'],
    ['laws', { notice: { en: 'A law' } }, 'laws.notice: there is no text for "es".'],
    ['colour', 'green', 'Unrecognized key: "colour"'],
  ])('refuses %s: %j', (name, value, words) => {
    expect(refusal({ ...franklin, [name]: value })).toContain(words);
  });
});

describe('withArticles', () => {
  const answers = (office: string, department: string) =>
    checkAnswers({ ...franklin, spanishArticles: { office, department } }, available);
  const text =
    'La <Office /> (de la <Office short />) llama a la ${office.name}, parte del <Department />, al {department.short}; la ley.';

  it('keeps the articles that go with the names, and those of other words', () => {
    expect(withArticles(text, answers('la', 'el'))).toBe(text);
  });

  it('puts others where the names ask for them', () => {
    expect(withArticles(text, answers('el', 'la'))).toBe(
      'El <Office /> (del <Office short />) llama al ${office.name}, parte de la <Department />, a la {department.short}; la ley.',
    );
  });
});

describe('parseAnswers', () => {
  it('reads the same from a file', () => {
    expect(parseAnswers(stringify(franklin), available)).toEqual(checkAnswers(franklin, available));
  });

  it('says in which line a file can not be read', () => {
    expect(() => parseAnswers('place: [Franklin\nrelay: 711', available)).toThrow(/line \d/);
  });
});

describe('isSo', () => {
  const answers = checkAnswers(
    { ...franklin, process: { parole: 'no', letters: 'unknown' } },
    available,
  );

  it.each([
    'laws.program',
    'process.parole',
    'process.parole=no',
    'helplines.0.telephone',
    'name~victim',
  ])('says that it was answered so: %s', (condition) => {
    expect(isSo(condition, answers, 'en')).toBe(true);
  });

  it.each([
    'laws.records',
    'process.parole=yes',
    'process.letters',
    'helplines.1.telephone',
    'name~harm',
  ])('says that it was not: %s', (condition) => {
    expect(isSo(condition, answers, 'en')).toBe(false);
  });
});

describe('docs/templates/program-answers.yaml', () => {
  const text = readFileSync('docs/templates/program-answers.yaml', 'utf8');

  it('asks for every answer, and holds once somebody has said that the foundation does', () => {
    const given = parse(text) as object;
    expect(checkAnswers({ ...given, foundation: true }, available)).toHaveProperty('relay', '711');
    expect(Object.keys(given)).toEqual(Object.keys(answersSchema.shape));
    const { laws, process } = answersSchema.shape;
    expect(given).toMatchObject({
      laws: Object.fromEntries(Object.keys(laws.unwrap().shape).map((name) => [name, anything])),
      process: Object.fromEntries(
        Object.keys(process.unwrap().shape).map((name) => [name, anything]),
      ),
    });
  });

  it('makes no program as it stands', () => {
    expect(() => parseAnswers(text, available)).toThrow('These pages can speak only for a program');
  });
});
