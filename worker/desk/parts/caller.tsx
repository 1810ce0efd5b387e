import { askedOfCode } from '../../submissions/receipt-code.ts';
import { assurances } from '../../submissions/told.ts';
import type { CallerError } from '../actions/told-step.ts';
import { assuranceWords, callerErrors } from '../words/telephone.ts';
import { OneOf } from './choice.tsx';

/** How a member made sure of who is calling, as it was posted. */
export interface CallerTyped {
  readonly sure: string;
  readonly code: string;
}

/** How to make sure of who is calling, before anything is said of what stands here. */
export function WhoCalls() {
  return (
    <section class="told" aria-labelledby="who-calls">
      <h2 id="who-calls">First make sure who is calling</h2>
      <p>
        It may be somebody else: someone who lives with them, or the person who harmed them, or a
        friend of that person. Until you’re sure, don’t say whether there is a request, and say
        nothing that stands here.
      </p>
      <ol>
        <li>
          Ask for the reference and the receipt code. Of the code, ask for the last {askedOfCode}{' '}
          characters only, because the receipt says to tell no one the whole of it.
        </li>
        <li>
          If they don’t have them, ask what they gave, and let them say it: the name, the number or
          address, about when it was, in which language, and the word by which they’d know you.
        </li>
        <li>
          Listen to all of it before you answer. Don’t help out, and don’t say which part was wrong.
        </li>
        <li>
          If you aren’t sure, change nothing. Say that you can’t look anything up on this call. Then
          contact the person in the way that the plan allows, and ask.
        </li>
      </ol>
    </section>
  );
}

/** Asks how a member made sure of who is calling. */
export function AskCaller({
  typed: { sure, code },
  error,
}: {
  typed: CallerTyped;
  error: CallerError | undefined;
}) {
  return (
    <>
      <OneOf
        name="sure"
        label="How did you make sure?"
        wrong={error === 'sure' ? callerErrors.sure : undefined}
        options={assurances.map((name) => [name, assuranceWords[name].choice])}
        chosen={sure}
      />
      <div class="field">
        <label for="code">
          The last {askedOfCode} characters of the receipt code, if they have it
        </label>
        {error !== undefined && error !== 'sure' && (
          <p class="wrong" id="code-error">
            <span class="visually-hidden">Error: </span>
            {callerErrors[error]}
          </p>
        )}
        <input
          id="code"
          class="short"
          type="text"
          name="code"
          value={code}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={error === undefined || error === 'sure' ? undefined : 'true'}
          aria-describedby={error === undefined || error === 'sure' ? undefined : 'code-error'}
        />
      </div>
    </>
  );
}

/** The same, carried from one page of the call to the next. */
export function CarriedCaller({ typed: { sure, code } }: { typed: CallerTyped }) {
  return (
    <>
      <input type="hidden" name="sure" value={sure} />
      <input type="hidden" name="code" value={code} />
    </>
  );
}
