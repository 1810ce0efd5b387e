import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChecklist } from '../../../scripts/checklist/read-checklist.ts';
import { checkAnswers } from '../../../scripts/new-program/answers.ts';
import { checklistOf } from '../../../scripts/new-program/checklist.ts';
import { staysHere } from '../../../scripts/new-program/generator.ts';
import { bare, franklin } from './answers-of-franklin.ts';

const folder = 'site/src/in-your-language';
const own = readChecklist('.');
const entriesFor = (given: unknown) =>
  checklistOf('.', own, checkAnswers(given, ['en', 'es']), new Set()).flatMap(
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
