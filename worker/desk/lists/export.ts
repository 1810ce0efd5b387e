import { isChoice, type Field } from '../../forms/definition.ts';
import { forms, type FormKind } from '../../forms/index.ts';
import type { Opened } from '../../seal/try-open.ts';
import { showReference } from '../../submissions/reference.ts';
import { csv } from '../csv.ts';
import type { SiteFile } from '../site/from-site.ts';
import { languageName } from '../../forms/language-tag.ts';
import { showTyped, type OfficeTime } from '../office-time.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { optionWords, plainly, wordsOf } from '../site/questions.ts';
import { cameBy, kindName, spokenLanguage } from '../words/forms.ts';
import { line } from '../words/plan.ts';
import { howItEnded, stateName } from '../words/states.ts';

/** How many submissions one file or one print view holds at most. */
export const exportSize = 500;
export const printSize = 50;

/** Every field of every form, each once, with the form that has it. */
const fields = new Map<string, { readonly kind: FormKind; readonly field: Field }>(
  forms.flatMap(({ kind, fields }) =>
    fields.map((field) => [field.name, { kind, field }] as const),
  ),
);

/** What the file says of the answers, so that empty cells are not taken for questions left out. */
function standing(opened: Opened): string {
  switch (opened.state) {
    case 'opened':
      return '';
    case 'erased':
      return line.gone;
    case 'unreadable':
      return `cannot be opened (key ${opened.keyId})`;
  }
}

/**
 * Submissions with their answers as CSV, in words: each question as its form puts it, each option as it is said. Two things are
 * called a language: that of the page that was written on, and the one that somebody wants to speak.
 */
export function exportCsv(
  submissions: readonly OpenedSubmission[],
  { time, site }: { readonly time: OfficeTime; readonly site: SiteFile },
): string {
  const columns = [...fields.values()].map(({ kind, field }) => ({
    field,
    words: wordsOf(site.questions[kind], field),
  }));
  return csv(
    [
      ...[
        'Reference',
        'Kind',
        'Language of the page',
        'State',
        'Received',
        'Came',
        'Set apart',
        'How it ended',
        'Assigned to',
        'Answers',
      ],
      ...columns.map(({ field, words }) =>
        field.name === 'language' ? spokenLanguage : words.label,
      ),
    ],
    submissions.map(({ submission, opened }) => {
      const { reference, kind, locale, receivedAt, suspicion, outcome, assignedTo } = submission;
      const answers = opened.state === 'opened' ? opened.answers : {};
      return [
        showReference(reference),
        kindName(kind),
        languageName(locale),
        stateName(submission),
        showTyped(time.typed(receivedAt)),
        cameBy(submission),
        suspicion === null ? '' : 'set apart',
        outcome === null ? '' : howItEnded(site.outcomes, outcome),
        assignedTo ?? '',
        standing(opened),
        ...columns.map(({ field, words }) =>
          [answers[field.name] ?? []]
            .flat()
            .map((said) => (isChoice(field) ? plainly(optionWords(words, field, said)) : said))
            .join('; '),
        ),
      ];
    }),
  );
}
