import type { Answers } from '../../forms/values.ts';
import { typedIn } from '../submission/answers.ts';
import type { FromSite } from '../site/from-site.ts';
import { languageName } from '../../forms/language-tag.ts';
import { plan } from '../words/plan.ts';
import { Spoken } from './spoken.tsx';

/** Both languages: the one to speak, and that of the page. Where nobody chose one to speak, `Language` says all there is. */
export function Languages(asked: Parameters<typeof Language>[0]) {
  return (
    <>
      <Language {...asked} />{' '}
      {asked.answers?.['language'] !== undefined && (
        <span class="quiet">(page in {languageName(asked.locale)})</span>
      )}
    </>
  );
}

/** The language to speak: the one that was chosen, or that of the page it was written on. */
export function Language({
  site,
  locale,
  answers,
}: {
  site: FromSite;
  locale: string;
  answers?: Answers | undefined;
}) {
  const chosen = answers && typedIn(answers, 'language');
  if (answers === undefined || chosen === undefined) {
    return (
      <span>
        {languageName(locale)}{' '}
        <span class="quiet">{answers ? plan.formLanguage : plan.pageLanguage}</span>
      </span>
    );
  }
  const words = site.questions.interest['language']?.options ?? {};
  const other = typedIn(answers, 'language-other');
  return (
    <>
      <span>
        <Spoken parts={words[chosen] ?? [{ words: languageName(chosen) }]} />
      </span>{' '}
      {other !== undefined && <span dir="auto">{other}</span>}
    </>
  );
}
