import type { Answers } from '../../forms/values.ts';
import { isChosen } from '../submission/answers.ts';
import type { Desk } from '../desk.ts';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import { isCallResult } from '../submission/detail.ts';
import { noteLimit } from '../submission/notes.ts';
import type { Offer } from '../actions/offers.ts';
import { callResults, ways } from '../words/events.ts';
import { ActionForm } from './action-form.tsx';
import { HowItEnded } from './how-it-ended.tsx';
import { Next } from './next.tsx';
import { Options } from './options.tsx';

const choices = [
  { action: 'contacted', offer: 'reach', label: 'Contacted' },
  { action: 'tried', offer: 'reach', label: 'Tried to contact' },
  { action: 'intake', offer: 'reach', label: 'Intake scheduled' },
  { action: 'handed', offer: 'handed', label: 'Passed on to their case at the office' },
  { action: 'closed', offer: 'close', label: 'Closed' },
  { action: 'planned', offer: 'close', label: 'Only the next contact' },
  { action: 'noted', offer: 'note', label: 'Only a note' },
] as const satisfies readonly { action: string; offer: Offer; label: string }[];

/**
 * The form in which a member writes down what was done: a call at one press, all else by a choice. What was typed and not
 * taken stands there again.
 */
export function Record({
  desk: { site, time, now },
  submission,
  answers,
  offers,
  typed,
}: {
  desk: Desk;
  submission: DeskSubmission;
  /** Undefined where they do not open. */
  answers: Answers | undefined;
  offers: ReadonlySet<Offer>;
  typed: URLSearchParams | undefined;
}) {
  const mayCall = offers.has('reach') && (!answers || isChosen(answers, 'reach', 'telephone'));
  return (
    <ActionForm submission={submission} class="record" labelledby="record">
      <h2 id="record">Write down what was done</h2>
      {/* What the Enter key in a field presses is the first button of its form, and must record nothing by itself. */}
      <button type="submit" class="visually-hidden" tabindex={-1} aria-hidden="true">
        Save
      </button>
      <label>
        Note (sealed like the answers, and erased with them; up to{' '}
        {noteLimit.toLocaleString('en-US')} characters)
        <textarea id="note" name="note" rows={3} dir="auto">
          {/* A browser takes the first line break of the text away. */}
          {`\n${typed?.get('note') ?? ''}`}
        </textarea>
      </label>
      {offers.has('close') && <Next planned={submission.next} typed={typed} />}
      {mayCall && <CallResults answers={answers} />}
      <fieldset id="action" tabindex={-1}>
        <legend>{mayCall ? 'Or something else' : 'What was done'}</legend>
        {choices
          .filter(({ offer }) => offers.has(offer))
          .map(({ action, label }) => (
            <label>
              <input
                type="radio"
                name="action"
                value={action}
                checked={typed?.get('action') === action}
              />{' '}
              {label}
            </label>
          ))}
      </fieldset>
      {offers.has('reach') && (
        <div class="fields">
          <label>
            How, if you contacted them or tried to
            <select id="how" name="how">
              <Options none="Choose" words={ways} chosen={typed?.get('how')} />
            </select>
          </label>
          <label>
            When it was; for an intake, when it will be
            <input
              id="when"
              type="datetime-local"
              name="when"
              value={typed?.get('when') ?? time.typed(now)}
            />
          </label>
        </div>
      )}
      {offers.has('close') && <HowItEnded site={site} typed={typed} />}
      <button type="submit">Save</button>
    </ActionForm>
  );
}

/** A call that just ended, recorded with its time at one press. */
function CallResults({ answers }: { answers: Answers | undefined }) {
  const mayLeave = !answers || isChosen(answers, 'telephone-message', 'yes');
  return (
    <div class="calls" role="group" aria-labelledby="called">
      <p id="called">
        <strong>You called just now</strong>
      </p>
      {Object.entries(callResults)
        .filter(([result]) => isCallResult(result) && (result !== 'message' || mayLeave))
        .map(([result, { button }]) => (
          <button type="submit" name="result" value={result}>
            {button}
          </button>
        ))}
      {!mayLeave && <p class="may-not">Do NOT leave a message.</p>}
    </div>
  );
}
