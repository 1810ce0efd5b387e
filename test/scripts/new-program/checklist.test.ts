import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readChecklist } from '../../../scripts/checklist/read-checklist.ts';
import { openTable } from '../../../scripts/commands/checklist.ts';
import { readContent } from '../../../scripts/content/read-content.ts';
import { checkAnswers } from '../../../scripts/new-program/answers.ts';
import { checklistOf } from '../../../scripts/new-program/checklist.ts';
import { madeContent } from '../../../scripts/new-program/content.ts';
import { lettersOf } from '../../../scripts/new-program/facts.ts';
import { carriedFiles, whatStays } from '../../../scripts/new-program/files.ts';
import { readWords } from '../../../scripts/new-program/words.ts';
import type { Facts } from '../../../site/src/facts-schema.ts';
import { programSchema } from '../../../site/src/program-schema.ts';
import { bare, franklin } from './answers-of-franklin.ts';

const folder = 'site/src/in-your-language';
const own = readChecklist('.');
const content = await readContent('.');
const { source } = content.languages;
const program = programSchema.parse(parse(readFileSync('site/src/content/program.yaml', 'utf8')));
const made = (given: unknown) => {
  const answers = checkAnswers(given, ['en', 'es']);
  const words = madeContent('.', content, program, answers);
  const stays = whatStays(['en', 'es'].filter((locale) => !answers.languages.includes(locale)));
  return { ...words, checklist: checklistOf('.', own, answers, words, stays) };
};
const entriesFor = (given: unknown) => made(given).checklist.flatMap(({ entries }) => entries);

describe("the pages in languages that this state's people speak", () => {
  it('are not taken along', () => {
    expect(globSync(`${folder}/*`).length).toBeGreaterThan(0);
    const carried = carriedFiles('.', checkAnswers(franklin, ['en', 'es']), whatStays([]));
    expect(carried.filter((file) => file.startsWith(`${folder}/`))).toEqual([]);
  });

  it.each([franklin, bare])('are on the launch checklist here alone', (given) => {
    const naming = (entries: readonly { readonly ask: string }[]) =>
      entries.filter(({ ask }) => ask.includes(folder));
    expect(naming(own.flatMap(({ entries }) => entries))).toHaveLength(1);
    expect(naming(entriesFor(given))).toEqual([]);
  });
});

it.each([franklin, bare])('no law of this state is on the launch checklist of another', (given) => {
  expect(own.flatMap(({ entries }) => entries).filter(({ law }) => law).length).toBeGreaterThan(3);
  expect(entriesFor(given).filter((entry) => 'law' in entry || 'closed' in entry)).toEqual([]);
});

it('the reading by a native reader is asked for in a language that the program has, and as that of no other', () => {
  const readers = (given: unknown) =>
    entriesFor(given).flatMap(({ id, language }) =>
      language === undefined ? [] : [[id, language]],
    );
  expect(readers(franklin)).toEqual([['native-spanish', 'es']]);
  expect(readers(bare)).toEqual([]);
});

it('what pages say in words that name an open entry is asked about', () => {
  const asked = (given: unknown) =>
    entriesFor(given).flatMap(({ id, asked: is }) => (is ? [id] : []));
  expect(asked(franklin)).toEqual(expect.arrayContaining(['nothing-earned', 'room', 'cost']));
  expect(asked(bare)).toEqual(expect.arrayContaining(['approval', 'crimes', 'parole', 'letters']));
});

describe('what holds only for a program that does as this one', () => {
  it('is said by this one, or by the words for another', () => {
    const texts = [
      ...content.entries.filter(({ locale }) => locale === source).map(({ text }) => text),
      ...content.interfaceWords.map(({ lines }) => lines.join('\n')),
      readWords('.', `${source}.yaml`),
    ];
    const said = texts.map(lettersOf).join(' ');
    const listed = parse(readWords('.', 'checklist.yaml')) as {
      entries: { sentences?: Record<string, string[]> }[];
    };
    const sentences = listed.entries.flatMap((entry) =>
      Object.values(entry.sentences ?? {}).flat(),
    );
    expect(sentences.filter((words) => !said.includes(lettersOf(words)))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(20);
  });

  it.each([franklin, bare])(
    'is on the launch checklist of a made program, by page and words',
    (given) => {
      const { files, claims, checklist } = made(given);
      const entry = checklist
        .flatMap(({ entries }) => entries)
        .find(({ id }) => id === 'general-words');
      expect(entry?.sentences).toEqual(expect.arrayContaining([...claims]));
      expect(entry?.sentences?.length).toBeGreaterThan(claims.length + 20);
      const facts = parse(files.get(`site/src/content/${source}/facts.yaml`) ?? '') as Facts;
      // What was answered is asked by the entry `answers`.
      const answered = JSON.stringify(given);
      const named = claims.map(({ words }) => words);
      const ours = Object.entries(facts).filter(([fact]) => fact.startsWith('S'));
      expect(ours.length).toBeGreaterThan(15);
      for (const [, places] of ours)
        for (const { words } of [places].flat())
          if (!words.includes('{') && !answered.includes(words)) expect(named).toContain(words);
      const sentences = entry?.sentences?.map(({ words }) => words);
      for (const words of [
        'The facilitator meets each of you separately, to prepare you for the meeting.',
        'You, the person who harmed you, and the facilitator.',
        'Either of you can pause or stop at any point, for any reason.',
      ])
        expect(sentences).toContain(words);
      expect(openTable(checklist)).toContain(
        '\n    - /faq/#the-day “You talk with each other, face to face',
      );
    },
  );
});
