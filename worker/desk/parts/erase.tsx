import type { DeskSubmission } from '../submission/desk-submission.ts';
import { reasons } from '../words/events.ts';
import { ActionForm } from './action-form.tsx';
import { Options } from './options.tsx';

/** Erasing the answers of a submission: its reference has to be typed, so that it is the right one. */
export function Erase({
  submission,
  typed,
}: {
  submission: DeskSubmission;
  typed: URLSearchParams | undefined;
}) {
  return (
    <details class="erase">
      <summary>Erase the answers</summary>
      <ActionForm submission={submission}>
        <p>
          This can’t be undone. The answers and all notes go at once, and this site cannot bring
          them back. Copies for repair of the database can last up to 30 days. The history stays.
        </p>
        <label>
          The reference of this submission
          <input
            id="reference"
            type="text"
            name="reference"
            value={typed?.get('reference') ?? ''}
            spellcheck={false}
          />
        </label>
        <label>
          Why
          <select id="reason" name="reason">
            <Options none="Choose" words={reasons} chosen={typed?.get('reason')} />
          </select>
        </label>
        <button type="submit" name="action" value="erased">
          Erase for good
        </button>
      </ActionForm>
    </details>
  );
}
