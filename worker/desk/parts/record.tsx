import type { Desk } from '../desk.ts';
import type { DeskSubmission } from '../desk-submission.ts';
import { noteLimit } from '../notes.ts';
import type { Offer } from '../offers.ts';
import { ways } from '../words.ts';
import { ActionForm } from './action-form.tsx';
import { Options } from './options.tsx';

const choices = [
  { action: 'contacted', offer: 'reach', label: 'Contacted' },
  { action: 'tried', offer: 'reach', label: 'Tried to contact' },
  { action: 'intake', offer: 'reach', label: 'Intake scheduled' },
  { action: 'handed', offer: 'handed', label: 'Passed on to their case at the office' },
  { action: 'closed', offer: 'close', label: 'Closed' },
  { action: 'noted', offer: 'note', label: 'Only a note' },
] as const satisfies readonly { action: string; offer: Offer; label: string }[];

/** The form in which a member writes down what was done. What was typed and not taken stands there again. */
export function Record({
  desk: { time, now },
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
