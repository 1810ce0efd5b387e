import type { KeyRing } from '../../seal/key-ring.ts';
import { tryOpen, type Opened } from '../../seal/try-open.ts';
import type { DeskSubmission } from './desk-submission.ts';

/** A submission with what became of its seal. */
export interface OpenedSubmission {
  readonly submission: DeskSubmission;
  readonly opened: Opened;
}

/** Opens submissions, each for itself. */
export function openSubmissions(
  ring: KeyRing,
  submissions: readonly DeskSubmission[],
): Promise<readonly OpenedSubmission[]> {
  return Promise.all(
    submissions.map(async (submission) => ({
      submission,
      opened: await tryOpen(ring, submission, submission.sealed),
    })),
  );
}
