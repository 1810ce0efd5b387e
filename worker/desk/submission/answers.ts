import { forms } from '../../forms/index.ts';
import { askedFields, valuesOf, type Answers } from '../../forms/values.ts';
import type { OpenedSubmission } from './opened-submission.ts';

/**
 * The answers of a submission to what its form asks now. A question that its other answers no longer lead to is left out,
 * however it was answered.
 *
 * @returns undefined where the answers are erased or do not open.
 */
export function answersOf({ submission, opened }: OpenedSubmission): Answers | undefined {
  if (opened.state !== 'opened') return undefined;
  const { answers } = opened;
  const form = forms.find(({ kind }) => kind === submission.kind);
  const asked = form ? askedFields(form, valuesOf(answers)) : [];
  return Object.fromEntries(
    asked.flatMap(({ name }) => (answers[name] === undefined ? [] : [[name, answers[name]]])),
  );
}

/** Whether an option was chosen. A list asks it thousands of times. */
export function isChosen(answers: Answers, field: string, option: string): boolean {
  const answer = answers[field];
  return typeof answer === 'string' ? answer === option : answer?.includes(option) === true;
}

/** What was typed; undefined where nothing was. */
export function typedIn(answers: Answers, field: string): string | undefined {
  const answer = answers[field];
  return answer === undefined ? undefined : String(answer);
}
