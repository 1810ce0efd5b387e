import { expect, it } from 'vitest';
import { readContent } from '../../../scripts/content/read-content.ts';
import { Refusal } from '../../../scripts/launch/refusal.mjs';
import { checkAnswers } from '../../../scripts/new-program/answers.ts';
import { madeContent } from '../../../scripts/new-program/content.ts';
import { franklin } from './answers-of-franklin.ts';

const content = await readContent('.');

it.each([
  { given: { letters: 'HELP' }, where: 'telephone.letters', says: 'On a telephone HELP is 4357' },
  {
    given: { post: ['Another Office', '1 Mill Street', 'Franklin City, FR 00001'] },
    where: 'post[0]',
    says: 'The first line is the name of the office',
  },
])('answers that do not go together are refused: $where', ({ given, where, says }) => {
  const { program } = content;
  if (!program) throw new Error('program.yaml is not in order.');
  const made = () =>
    madeContent('.', content, program, checkAnswers({ ...franklin, ...given }, ['en', 'es']));
  expect(made).toThrow(Refusal);
  expect(made).toThrow(says);
  expect(made).toThrow(`→ at ${where}`);
});
