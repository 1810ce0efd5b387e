import type { PropsWithChildren } from 'hono/jsx';
import type { FormDefinition } from '../../forms/definition.ts';
import type { FormKind } from '../../forms/index.ts';
import type { FormValues } from '../../forms/values.ts';
import { showReference } from '../../submissions/reference.ts';
import { theirOffers } from '../../submissions/offers.ts';
import { answersOf } from '../submission/answers.ts';
import type { Desk } from '../desk.ts';
import { languageName } from '../../forms/language-tag.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { ActionForm } from '../parts/action-form.tsx';
import { AskCaller, CarriedCaller, WhoCalls, type CallerTyped } from '../parts/caller.tsx';
import { FormQuestions, sentenceOf } from '../parts/form-questions.tsx';
import { Frame } from '../parts/frame.tsx';
import { Plan } from '../parts/plan.tsx';
import { pageOf, Reference } from '../parts/reference.tsx';
import { Unreadable } from '../parts/unreadable.tsx';
import { WhatIsWrong } from '../parts/what-is-wrong.tsx';
import type { ToldProblem } from '../actions/told-step.ts';
import { callerErrors, toldButtons, toldProblems } from '../words/telephone.ts';

/** The address of the pages of a call about a submission. */
export const callPageOf = (reference: string): string => `${pageOf(reference)}telephone/`;

/** What every page of a call is about. */
interface Call {
  readonly desk: Desk;
  readonly found: OpenedSubmission;
  /** How the member made sure of who is calling, so far. */
  readonly caller: CallerTyped;
  readonly problem?: ToldProblem | undefined;
}

/** The first page of a call: who it is, and what they want. */
export function TelephonePage({ desk, found, caller, problem }: Call) {
  const { submission } = found;
  const error = problem?.code === 'caller' ? problem.error : undefined;
  return (
    <CallFrame desk={desk} found={found} title="On the telephone with them" problem={problem}>
      <WhoCalls />
      <ToCompare desk={desk} found={found} />
      <CallForm found={found} label="What they want" class="record">
        <AskCaller typed={caller} error={error} />
        <h2>What do they want?</h2>
        {theirOffers(submission).map((offer) => {
          const { action, name, does } = toldButtons[offer];
          return (
            <div class="wish">
              <button type="submit" name="action" value={action} aria-describedby={`does-${offer}`}>
                {name}
              </button>
              <p class="quiet" id={`does-${offer}`}>
                {does}
              </p>
            </div>
          );
        })}
      </CallForm>
    </CallFrame>
  );
}

/** Asks again how to reach them: all of it, as their own page does. */
export function ToldChangePage({
  form,
  values,
  ...call
}: Call & {
  /** Its part about how to reach a person. */
  readonly form: FormDefinition;
  readonly values: FormValues;
}) {
  const { desk, found, caller, problem } = call;
  const questions = desk.site.questions[form.kind as FormKind];
  return (
    <CallFrame
      desk={desk}
      found={found}
      title="Change how to reach them"
      problem={problem}
      form={form}
    >
      <p>
        Ask each question again. All that they gave before about it is replaced, the word and the
        times too, and what you leave empty is removed. Nothing is changed until you press the
        button at the end.
      </p>
      <ToCompare desk={desk} found={found} />
      <CallForm found={found} label="How to reach them" class="asked">
        <CarriedCaller typed={caller} />
        <FormQuestions
          form={form}
          questions={questions}
          values={values}
          errors={problem?.code === 'answers' ? problem.errors : []}
        />
        <button type="submit" name="action" value="changed">
          Replace how to reach them
        </button>
      </CallForm>
      <Back found={found}>Go back and change nothing</Back>
    </CallFrame>
  );
}

/** Asks once more before a request is withdrawn: it can't be taken back. */
export function ToldWithdrawPage({ desk, found, caller, problem }: Call) {
  return (
    <CallFrame desk={desk} found={found} title="Withdraw it?" problem={problem}>
      <p>Tell them before you press the button. They don’t have to say why.</p>
      <ul>
        <li>
          Their answers are erased at once, and so are the office’s notes. This site can’t bring
          them back.
        </li>
        <li>
          The reference, the kind of form, the dates and this history are kept, so that the office
          can see that it was withdrawn. Locked backup copies can last up to 30 days more.
        </li>
        <li>If they may want to go on later, it can be put on hold instead.</li>
      </ul>
      <p>
        <strong>If you have any doubt about who is calling, go back.</strong> Contact the person in
        the way that the plan allows, and ask whether they want it withdrawn.
      </p>
      <CallForm found={found} label="Withdraw it">
        <CarriedCaller typed={caller} />
        <button type="submit" name="action" value="withdrawn">
          Withdraw it and erase the answers
        </button>
      </CallForm>
      <Back found={found}>Go back and keep it</Back>
    </CallFrame>
  );
}

function CallFrame({
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
function ToCompare({ desk: { site, time }, found }: { desk: Desk; found: OpenedSubmission }) {
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
function CallForm({
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

function Back({ found, children }: PropsWithChildren<{ found: OpenedSubmission }>) {
  return (
    <p class="alone">
      <a href={pageOf(found.submission.reference)}>{children}</a>
    </p>
  );
}
