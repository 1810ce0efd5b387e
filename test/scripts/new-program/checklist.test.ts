import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readChecklist } from '../../../scripts/checklist/read-checklist.ts';
import { openTable } from '../../../scripts/commands/checklist.ts';
import { readContent } from '../../../scripts/content/read-content.ts';
import { checkAnswers } from '../../../scripts/new-program/answers.ts';
import { checklistOf } from '../../../scripts/new-program/checklist.ts';
import { madeContent } from '../../../scripts/new-program/content.ts';
import { staysHere } from '../../../scripts/new-program/generator.ts';
import { readPractice } from '../../../scripts/new-program/practice.ts';
import { lettersOf, readerWords } from '../../../scripts/new-program/reader-words.ts';
import { wordsFolder } from '../../../scripts/new-program/words.ts';
import type { Facts } from '../../../site/src/facts-schema.ts';
import { programSchema } from '../../../site/src/program-schema.ts';
import { bare, franklin } from './answers-of-franklin.ts';

const folder = 'site/src/in-your-language';
const own = readChecklist('.');
const content = await readContent('.');
const { source } = content.languages;
const program = programSchema.parse(parse(readFileSync('site/src/content/program.yaml', 'utf8')));
const entriesFor = (given: unknown) =>
  checklistOf('.', own, checkAnswers(given, ['en', 'es']), new Set(), []).flatMap(
    ({ entries }) => entries,
  );

describe("the pages in languages that this state's people speak", () => {
  it('are not taken along', () => {
    const files = globSync(`${folder}/*`);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !staysHere(file))).toEqual([]);
  });

  it.each([franklin, bare])('are on the launch checklist here alone', (given) => {
    const naming = (entries: readonly { readonly ask: string }[]) =>
      entries.filter(({ ask }) => ask.includes(folder));
    expect(naming(own.flatMap(({ entries }) => entries))).toHaveLength(1);
    expect(naming(entriesFor(given))).toEqual([]);
  });
});

it('the reading by a native reader is asked for in a language that the program has, and as that of no other', () => {
  const readers = (given: unknown) =>
    entriesFor(given).flatMap(({ id, language }) =>
      language === undefined ? [] : [[id, language]],
    );
  expect(readers(franklin)).toEqual([['native-spanish', 'es']]);
  expect(readers(bare)).toEqual([]);
});

describe('what holds only for a program that does as this one', () => {
  const { answered, besides, sentences } = readPractice('.');
  const { entries, interfaceWords } = content;

  it('is said by this one, or by the words for another', () => {
    const texts = [
      ...entries.filter(({ locale }) => locale === source).map(({ lines }) => lines.join('\n')),
      ...interfaceWords.flatMap(({ lines }) => lines),
      readFileSync(`${wordsFolder}/${source}.yaml`, 'utf8'),
    ];
    const said = texts.map((text) => readerWords(text, {})).join(' ');
    expect(sentences.filter(({ words }) => !said.includes(lettersOf(words)))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(20);
  });

  it('leaves out and adds facts that there are', () => {
    const facts = parse(readFileSync(`site/src/content/${source}/facts.yaml`, 'utf8')) as object;
    expect([...answered, ...besides].filter((fact) => !(fact in facts))).toEqual([]);
  });

  it.each([franklin, bare])(
    'is on the launch checklist of a made program, by page and words',
    (given) => {
      const answers = checkAnswers(given, ['en', 'es']);
      const { files, practice } = madeContent('.', content, program, answers);
      const [entry] = checklistOf('.', own, answers, new Set(), practice)
        .flatMap(({ entries }) => entries)
        .filter(({ id }) => id === 'general-words');
      expect(entry?.sentences).toEqual(practice);
      const facts = parse(files.get(`site/src/content/${source}/facts.yaml`) ?? '') as Facts;
      const named = practice.map(({ words }) => words);
      const ours = Object.entries(facts).filter(
        ([fact]) => fact.startsWith('S') && !answered.includes(fact),
      );
      expect(ours.length).toBeGreaterThan(20);
      for (const [, places] of ours)
        for (const { words } of [places].flat())
          if (!words.includes('{')) expect(named).toContain(words);
      expect(named).not.toContain('A dialogue needs the approval of the Custody Board.');
      expect(openTable(checklistOf('.', own, answers, new Set(), practice))).toContain(
        '\n    - /faq/#the-day “You talk with each other, face to face',
      );
    },
  );
});
