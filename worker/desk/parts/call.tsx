import type { PropsWithChildren } from 'hono/jsx';
import type { FormDefinition } from '../../forms/definition.ts';
import type { FormKind } from '../../forms/index.ts';
import { showReference } from '../../submissions/reference.ts';
import { answersOf } from '../submission/answers.ts';
import type { Desk } from '../desk.ts';
import { languageName } from '../../forms/language-tag.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { ActionForm } from './action-form.tsx';
import type { CallerTyped } from './caller.tsx';
import { sentenceOf } from './form-questions.tsx';
import { Frame } from './frame.tsx';
import { Plan } from './plan.tsx';
import { pageOf, Reference } from './reference.tsx';
import { Unreadable } from './unreadable.tsx';
import { WhatIsWrong } from './what-is-wrong.tsx';
import type { ToldProblem } from '../actions/told-step.ts';
import { callerErrors, toldProblems } from '../words/telephone.ts';

/** The address of the pages of a call about a submission. */
export const callPageOf = (reference: string): string => `${pageOf(reference)}telephone/`;

/** What every page of a call is about. */
export interface Call {
  readonly desk: Desk;
  readonly found: OpenedSubmission;
  /** How the member made sure of who is calling, so far. */
  readonly caller: CallerTyped;
  readonly problem?: ToldProblem | undefined;
}

/** The frame of each page of a call, with what is wrong. */
export function CallFrame({
  desk,
  found: { submission, opened },
  title,
  problem,
  form,
  children,
}: PropsWithChildren<{
  desk: Desk;
  found: OpenedSubmission;
  title: string;
  problem: ToldProblem | undefined;
  form?: FormDefinition;
}>) {
  return (
    <Frame
      desk={desk}
      title={`${problem ? 'Error: ' : ''}${showReference(submission.reference)}, ${title}`}
    >
      <h1>
        {title} <Reference reference={submission.reference} />
      </h1>
      {problem && <Problem desk={desk} problem={problem} form={form} />}
      <Unreadable opened={opened} />
      {children}
    </Frame>
  );
}

const unchanged = 'Nothing was changed yet';

function Problem({
  desk,
  problem,
  form,
}: {
  desk: Desk;
  problem: ToldProblem;
  form: FormDefinition | undefined;
}) {
  if (problem.code === 'caller') {
    const { error } = problem;
    const field = error === 'sure' ? 'sure' : 'code';
    return <WhatIsWrong heading={unchanged} errors={[{ field, sentence: callerErrors[error] }]} />;
  }
  if (problem.code === 'answers') {
    const questions = desk.site.questions[form?.kind as FormKind];
    return (
      <WhatIsWrong
        heading={unchanged}
        errors={problem.errors.map((error) => ({
          field: error.field,
          sentence: sentenceOf(questions, error),
        }))}
      />
    );
  }
  const { title, text } = toldProblems[problem.code];
  return (
    <div class="warning" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}

/** What stands here, folded: it is there to compare with what somebody says, and not to be read out. */
export function ToCompare({
  desk: { site, time },
  found,
}: {
  desk: Desk;
  found: OpenedSubmission;
}) {
  const answers = answersOf(found);
  if (!answers) return null;
  const { receivedAt, locale } = found.submission;
  return (
    <details>
      <summary>What stands here, to compare with what they say. Don’t read it out.</summary>
      <p>
        Received {time.full(receivedAt)}, on the page in {languageName(locale)}.
      </p>
      <Plan
        id="plan"
        site={site}
        submission={found.submission}
        answers={answers}
        lastTry={undefined}
      />
    </details>
  );
}

/** A form that goes on with the call. */
export function CallForm({
  found: { submission },
  label,
  class: of,
  children,
}: PropsWithChildren<{ found: OpenedSubmission; label: string; class?: string }>) {
  const to = callPageOf(submission.reference);
  return (
    <ActionForm
      submission={submission}
      to={to}
      label={label}
      {...(of !== undefined && { class: of })}
    >
      {children}
    </ActionForm>
  );
}

/** The way back to the submission. */
export function Back({ found, children }: PropsWithChildren<{ found: OpenedSubmission }>) {
  return (
    <p class="alone">
      <a href={pageOf(found.submission.reference)}>{children}</a>
    </p>
  );
}
