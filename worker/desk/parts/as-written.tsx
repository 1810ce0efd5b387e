import type { Desk } from '../desk.ts';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import { languageName } from '../../forms/language-tag.ts';

/** The language of the desk's own words. */
const officeLanguage = 'en';

/** In which language somebody typed, as far as the page they wrote on tells it; undefined for the office's own. */
export const writtenIn = ({ locale, arrivedBy }: DeskSubmission): string | undefined =>
  locale === officeLanguage || arrivedBy !== 'site' ? undefined : locale;

/** Said above answers that were written on a page in another language: they stay as they were written. */
export function AsWritten({
  desk: { site },
  submission,
}: {
  desk: Desk;
  submission: DeskSubmission;
}) {
  const language = writtenIn(submission);
  if (language === undefined) return null;
  return (
    <p class="told">
      They wrote on the page in {languageName(language)}, and each answer stands as they wrote it,
      under the question in {languageName(officeLanguage)}. If you don’t read it, ask an interpreter
      of the office. Don’t paste it into a program that translates: their words would leave the{' '}
      {site.program} office.
    </p>
  );
}
