import type { FieldError } from '../../forms/check.ts';
import type { FormDefinition } from '../../forms/definition.ts';
import { forms, type FormKind } from '../../forms/index.ts';
import { readValues } from '../../forms/values.ts';
import { enteredFrom } from '../../submissions/arrival.ts';
import type { Desk } from '../desk.ts';
import { askedFirst, ownFields } from '../actions/entering.ts';
import { languageName } from '../../forms/language-tag.ts';
import { OneOf } from '../parts/choice.tsx';
import { FormQuestions, sentenceOf } from '../parts/form-questions.tsx';
import { Frame } from '../parts/frame.tsx';
import { ReferenceLink } from '../parts/reference.tsx';
import { searchAddress } from '../parts/search-box.tsx';
import { WhatIsWrong } from '../parts/what-is-wrong.tsx';
import { entryErrors, entryNames, entryWays } from '../words/forms.ts';

/** Why nothing was saved, and what the form gives back then. */
export type EntryProblem =
  | {
      readonly code: 'answers';
      readonly missing: readonly (keyof typeof ownFields)[];
      readonly errors: readonly FieldError[];
    }
  | { readonly code: 'unavailable' }
  /** This page was saved before with other answers: under which reference. */
  | { readonly code: 'differs'; readonly reference: string };

/** The address of the page on which a form is entered. */
export const enterPageOf = (kind: string): string => `/coordinator/enter/${kind}/`;

/** A form that a member fills in for somebody: on a call, or from paper. */
export function EnterPage({
  desk,
  form,
  id,
  posted,
  problem,
}: {
  desk: Desk;
  form: FormDefinition & { readonly kind: FormKind };
  /** What the page was handed out with: sent twice, it is one row. */
  id: string;
  /** What was typed so far. */
  posted: URLSearchParams;
  problem?: EntryProblem | undefined;
}) {
  const { site } = desk;
  const { kind } = form;
  const questions = site.questions[kind];
  const errors = problem?.code === 'answers' ? problem.errors : [];
  const missing = problem?.code === 'answers' ? problem.missing : [];
  const wrong = (name: keyof typeof ownFields) =>
    missing.includes(name) ? entryErrors[name] : undefined;
  const title = entryNames[kind].title;
  return (
    <Frame
      desk={desk}
      title={problem ? `Error: ${title}` : title}
      at={kind === 'interest' ? '/coordinator/enter/interest/' : undefined}
    >
      <h1>{title}</h1>
      <Problem problem={problem} />
      <WhatIsWrong
        heading="Nothing was saved yet"
        errors={[
          ...missing.map((name) => ({ field: ownFields[name], sentence: entryErrors[name] })),
          ...errors.map((error) => ({
            field: error.field,
            sentence: sentenceOf(questions, error),
          })),
        ]}
      />
      <p class="alone">
        {forms
          .filter((other) => other.kind !== kind)
          .map((other) => (
            <a href={enterPageOf(other.kind)}>{entryNames[other.kind].instead}</a>
          ))}
      </p>
      <BeforeYouAsk />
      <form
        class="asked"
        aria-label={title}
        method="post"
        action={enterPageOf(kind)}
        accept-charset="utf-8"
        autocomplete="off"
      >
        <input type="hidden" name="submission" value={id} />
        <OneOf
          name={ownFields.arrived}
          label="How did it come?"
          hint="It counts as received when you save it. Enter what is on paper on the day it comes."
          wrong={wrong('arrived')}
          options={enteredFrom.map((by) => [by, entryWays[by]])}
          chosen={posted.get(ownFields.arrived)}
        />
        <FormQuestions
          form={form}
          questions={questions}
          values={readValues(form, posted)}
          errors={errors}
          first={askedFirst[kind]}
        />
        <OneOf
          name={ownFields.locale}
          label="In which language do they read this site?"
          hint="For its pages, should they come back to it. What they speak is another question."
          wrong={wrong('locale')}
          options={site.locales.map((tag) => [tag, languageName(tag)])}
          chosen={posted.get(ownFields.locale)}
        />
        <p class="quiet">
          It is sealed like what people send themselves. No email goes out about it: the office has
          it already.
        </p>
        <button type="submit">Save it</button>
      </form>
    </Frame>
  );
}

/** What a person on the telephone is owed before the first question. */
function BeforeYouAsk() {
  return (
    <section class="told" aria-labelledby="before">
      <h2 id="before">On the telephone, before you ask</h2>
      <ul>
        <li>Ask whether they can talk now, and whether someone else may be listening.</li>
        <li>
          Ask whether they sent something before. If so,{' '}
          <a href={searchAddress}>look for it by name or number</a> first. You can change how to
          reach them there.
        </li>
        <li>
          Ask which language they want to speak. If it isn’t yours, bring in an interpreter before
          you go on.
        </li>
        <li>
          Say that you write down what they tell you, so that they can be reached safely. Only what
          is marked “needed” is needed. They don’t have to say what happened, and may ask to see
          what is kept.
        </li>
      </ul>
    </section>
  );
}

function Problem({ problem }: { problem: EntryProblem | undefined }) {
  if (problem?.code === 'unavailable') {
    return (
      <div class="warning" role="alert">
        <h2>Not saved yet: the database does not answer</h2>
        <p>What you typed is still on this page. Wait a minute, and press “Save it” again.</p>
      </div>
    );
  }
  if (problem?.code === 'differs') {
    return (
      <div class="warning" role="alert">
        <h2>You saved this page before, with other answers</h2>
        <p>
          That is <ReferenceLink reference={problem.reference} />. What is on this page now has not
          been saved. If you press “Save it”, it becomes a second one. If it is only a correction,
          open the first one, and change how to reach them there, or write a note.
        </p>
      </div>
    );
  }
  return null;
}
