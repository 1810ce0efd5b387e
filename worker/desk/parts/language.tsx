import type { Answers } from '../../forms/values.ts';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import { typedIn } from '../submission/answers.ts';
import type { FromSite } from '../site/from-site.ts';
import { optionWords, wordsOf } from '../site/questions.ts';
import { languageName } from '../../forms/language-tag.ts';
import { plan } from '../words/plan.ts';
import { writtenIn } from './as-written.tsx';
import { Spoken } from './spoken.tsx';

/** Both languages: the one to speak, and that of the page. Where nobody chose one to speak, `Language` says all there is. */
export function Languages(asked: Parameters<typeof Language>[0]) {
  return (
    <>
      <Language {...asked} />{' '}
      {asked.answers?.['language'] !== undefined && (
        <span class="quiet">(page in {languageName(asked.submission.locale)})</span>
      )}
    </>
  );
}

/** The language to speak: the one that was chosen, or that of the page it was written on. */
export function Language({
  site,
  submission,
  answers,
}: {
  site: FromSite;
  submission: DeskSubmission;
  answers?: Answers | undefined;
}) {
  const chosen = answers && typedIn(answers, 'language');
  if (answers === undefined || chosen === undefined) {
    return (
      <span>
        {languageName(submission.locale)}{' '}
        <span class="quiet">{answers ? plan.formLanguage : plan.pageLanguage}</span>
      </span>
    );
  }
  const words = wordsOf(site.questions.interest, { name: 'language' });
  const other = typedIn(answers, 'language-other');
  return (
    <>
      <span>
        <Spoken parts={optionWords(words, { languages: true }, chosen)} />
      </span>{' '}
      {other !== undefined && (
        <span dir="auto" lang={writtenIn(submission)}>
          {other}
        </span>
      )}
    </>
  );
}
