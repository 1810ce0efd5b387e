import type { DeskSubmission } from '../submission/desk-submission.ts';
import { ActionForm } from './action-form.tsx';

/** Taking a submission for a program's asks once more: a person who is taken for one waits in vain. */
export function Spam({ submission }: { submission: DeskSubmission }) {
  return (
    <details>
      <summary>Mark as spam</summary>
      <ActionForm submission={submission}>
        <p>
          Only if a program wrote it, and not a person. Nobody is contacted about what is marked,
          and whoever comes back to it reads that the office took it for a program’s. If you are not
          sure, leave it.
        </p>
        <button type="submit" name="action" value="marked-spam">
          Yes, mark as spam
        </button>
      </ActionForm>
    </details>
  );
}
