import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { textAt } from '../../../scripts/content/filled-in.ts';
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

it.each(['en', 'es'])(
  'facts that were answered are looked after in the words of the answer: %s',
  (locale) => {
    const { program } = content;
    if (!program) throw new Error('program.yaml is not in order.');
    const answers = checkAnswers(franklin, ['en', 'es']);
    const { files } = madeContent('.', content, program, answers);
    const facts = parse(files.get(`site/src/content/${locale}/facts.yaml`) ?? '') as object;
    expect(facts).toMatchObject({
      S20: [{ words: textAt(answers, 'process.approver', locale) }],
      X4: [{ words: textAt(answers, 'officeLanguages', locale) }],
    });
  },
);
