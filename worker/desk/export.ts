import { forms } from '../forms/index.ts';
import type { Opened } from '../seal/opened.ts';
import { showReference } from '../submissions/reference.ts';
import { csv } from './csv.ts';
import type { OfficeTime } from './office-time.ts';
import type { OpenedSubmission } from './opened-submission.ts';

/** How many submissions one file or one print view holds at most. */
export const exportSize = 500;
export const printSize = 50;

/** Every field of every form, each once. */
const fields = [...new Set(forms.flatMap((form) => form.fields.map(({ name }) => name)))];

/** What the file says of the answers, so that empty cells are not taken for questions left out. */
function standing(opened: Opened): string {
  return opened.state === 'unreadable' ? `cannot be opened (key ${opened.keyId})` : opened.state;
}

/** Submissions with their answers as CSV. The columns have the names that the forms give to their fields. */
export function exportCsv(submissions: readonly OpenedSubmission[], time: OfficeTime): string {
  return csv(
    ['reference', 'kind', 'page-language', 'state', 'received', 'set-apart', 'answers', ...fields],
    submissions.map(({ submission, opened }) => {
      const { reference, kind, locale, state, receivedAt, suspicion } = submission;
      const answers = opened.state === 'opened' ? opened.answers : {};
      return [
        showReference(reference),
        kind,
        locale,
        state,
        time.typed(receivedAt).replace('T', ' '),
        suspicion ?? '',
        standing(opened),
        ...fields.map((name) => [answers[name] ?? ''].flat().join('; ')),
      ];
    }),
  );
}
