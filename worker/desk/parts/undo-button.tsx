import type { DeskSubmission } from '../submission/desk-submission.ts';
import { events } from '../words/events.ts';
import { inWords } from '../words/in-words.ts';
import { ActionForm } from './action-form.tsx';

/** The way back from the last action. */
export function UndoButton({ submission }: { submission: DeskSubmission }) {
  return (
    <ActionForm submission={submission} class="undo">
      <button type="submit" name="action" value="undone" aria-describedby="does-undone">
        Undo
      </button>
      <p class="quiet" id="does-undone">
        Takes back “{inWords(events, submission.undo?.of)}”. The history shows both, and a note
        stays.
      </p>
    </ActionForm>
  );
}
