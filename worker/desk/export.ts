import { forms } from '../forms/index.ts';
import type { Answers } from '../forms/values.ts';
import { showReference } from '../submissions/reference.ts';
import { csv } from './csv.ts';
import type { DeskSubmission } from './desk-submission.ts';
import type { OfficeTime } from './office-time.ts';

/** How many submissions one file or one print view holds at most. */
export const exportSize = 500;
export const printSize = 50;

/** Every field of every form, each once. */
const fields = [...new Set(forms.flatMap((form) => form.fields.map(({ name }) => name)))];

/** Submissions with their answers as CSV. The columns have the names that the forms give to their fields. */
export function exportCsv(
  submissions: readonly DeskSubmission[],
  opened: ReadonlyMap<string, Answers>,
  time: OfficeTime,
): string {
  return csv(
    ['reference', 'kind', 'page-language', 'state', 'received', 'set-apart', ...fields],
    submissions.map(({ id, reference, kind, locale, state, receivedAt, suspicion }) => {
      const answers = opened.get(id) ?? {};
      return [
        showReference(reference),
        kind,
        locale,
        state,
        time.typed(receivedAt).replace('T', ' '),
        suspicion ?? '',
        ...fields.map((name) => [answers[name] ?? ''].flat().join('; ')),
      ];
    }),
  );
}
