import type { Desk } from '../desk.ts';
import type { DeskSubmission } from '../desk-submission.ts';
import { nextTimes, type NextContact } from '../next-contact.ts';
import { noteLimit } from '../notes.ts';
import type { Offer } from '../offers.ts';
import { nextInWords, nextReasonWords, timeInWords, ways } from '../words.ts';
import { ActionForm } from './action-form.tsx';
import { HowItEnded } from './how-it-ended.tsx';
import { Choices, Options } from './options.tsx';

const choices = [
  { action: 'contacted', offer: 'reach', label: 'Contacted' },
  { action: 'tried', offer: 'reach', label: 'Tried to contact' },
  { action: 'intake', offer: 'reach', label: 'Intake scheduled' },
  { action: 'handed', offer: 'handed', label: 'Passed on to their case at the office' },
  { action: 'closed', offer: 'close', label: 'Closed' },
  { action: 'planned', offer: 'close', label: 'Only the next contact' },
  { action: 'noted', offer: 'note', label: 'Only a note' },
] as const satisfies readonly { action: string; offer: Offer; label: string }[];

/** The form in which a member writes down what was done. What was typed and not taken stands there again. */
export function Record({
  desk: { site, time, now },
  submission,
  offers,
  typed,
}: {
  desk: Desk;
  submission: DeskSubmission;
  offers: ReadonlySet<Offer>;
  typed: URLSearchParams | undefined;
}) {
  return (
    <ActionForm submission={submission} class="record">
      <h2>Write down what was done</h2>
      <fieldset id="action" tabindex={-1}>
        <legend>What was done</legend>
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
      {offers.has('close') && <Next planned={submission.next} typed={typed} />}
      <label>
        Note (sealed like the answers, and erased with them; up to{' '}
        {noteLimit.toLocaleString('en-US')} characters)
        <textarea id="note" name="note" rows={3} dir="auto">
          {/* A browser takes the first line break of the text away. */}
          {`\n${typed?.get('note') ?? ''}`}
        </textarea>
      </label>
      <button type="submit">Save</button>
    </ActionForm>
  );
}

/** When to be in touch next. What is planned stands there, so that what is only noted leaves it as it is. */
function Next({
  planned,
  typed,
}: {
  planned: NextContact | null;
  typed: URLSearchParams | undefined;
}) {
  const times = Object.fromEntries(nextTimes.map((at) => [at, timeInWords(at)]));
  return (
    <fieldset class="next">
      <legend>Next contact</legend>
      <p class="quiet" id="next-hint">
        {planned
          ? `Planned: ${nextInWords(planned)}. What you save here takes its place; without a day it goes, unless you save only a note.`
          : 'Without a day, this stands under “No next step” until somebody plans one.'}
      </p>
      <div class="fields">
        <label>
          Day
          <input
            id="next"
            type="date"
            name="next-on"
            value={typed?.get('next-on') ?? ''}
            aria-describedby="next-hint"
          />
        </label>
        <label>
          When
          <select name="next-at">
            <Choices words={times} chosen={typed?.get('next-at') ?? 'any'} />
          </select>
        </label>
        <label>
          Why
          <select name="next-why">
            <Choices words={nextReasonWords} chosen={typed?.get('next-why') ?? 'call'} />
          </select>
        </label>
      </div>
    </fieldset>
  );
}
