import { describe, expect, it } from 'vitest';
import {
  answersSchema,
  checkAnswers,
  sentence,
  words,
} from '../../../scripts/new-program/answers.ts';
import { nested, questions } from '../../../scripts/new-program/ask.ts';
import { judge } from '../../../scripts/new-program/prompts.ts';
import { franklin } from './answers-of-franklin.ts';

const { telephone, email } = answersSchema.shape;

describe('questions', () => {
  it('ask for every answer that there is, and no other', () => {
    const asked = new Set(Object.keys(questions).map((path) => path.split('.')[0]));
    const fields = Object.keys(answersSchema.shape);
    expect([...asked, 'foundation', 'languages'].sort()).toEqual(fields.sort());
  });
});

describe('judge', () => {
  it.each([
    ['nothing', '', words, 'Write an answer.'],
    ['nothing but spaces', '  ', words, 'Write an answer.'],
    ['a colon', 'Title: Coordinator', words, 'Write it without a colon and a space after it.'],
    ['markup', '<b>Office</b>', words, 'Write it in one line, without'],
    ['half an address', 'words@', email, 'Write one whole address'],
    ['half a number', '555 0142', telephone, 'Write the number with its area code'],
    ['half a sentence', 'In Spanish', sentence, 'Write a whole sentence'],
  ])('refuses as it is typed, in words: %s', (_, typed, rule, says) => {
    expect(judge(typed, rule)).toContain(says);
  });

  it('takes nothing where an answer may be left out, and judges what is typed there', () => {
    expect(judge('', undefined, true)).toBeUndefined();
    expect(judge('Title: Coordinator', undefined, true)).toContain('without a colon');
  });

  it('takes what holds', () => {
    expect(judge('Office of Harm and Repair')).toBeUndefined();
  });
});

describe('nested', () => {
  it('puts answers into the form of a file', () => {
    const asked = new Map<string, unknown>([
      ['place', 'Franklin'],
      ['process.parole', 'no'],
      ['process.letters', 'yes'],
    ]);
    expect(nested(asked)).toEqual({ place: 'Franklin', process: { parole: 'no', letters: 'yes' } });
  });
});

describe('a telephone number', () => {
  it.each(['(555) 555-0142', '555-555-0142', '555.555.0142', '+1 555 555 0142', '1-555-555-0142'])(
    'may be written as %s, and is shown in one way',
    (typed) => {
      const answers = checkAnswers({ ...franklin, telephone: typed }, ['en', 'es']);
      expect(answers.telephone).toBe('1-555-555-0142');
    },
  );
});
