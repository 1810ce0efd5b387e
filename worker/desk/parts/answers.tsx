import { isChoice } from '../../forms/definition.ts';
import { forms } from '../../forms/index.ts';
import { askedFields, valuesOf, type Answers as Given } from '../../forms/values.ts';
import { typedIn } from '../submission/answers.ts';
import type { FromSite } from '../site/from-site.ts';
import { optionWords, wordsOf } from '../site/questions.ts';
import { notAnswered } from '../words/plan.ts';
import { numbersInOrder } from './numbers-in-order.tsx';
import { Spoken } from './spoken.tsx';

/** Every question that was asked, as the form puts it, with its answer; those without one together, in the last line. */
export function Answers({
  site,
  kind,
  answers,
  lang,
}: {
  site: FromSite;
  kind: string;
  answers: Given;
  /** In which language they typed, where it is not the office's. */
  lang?: string | undefined;
}) {
  const form = forms.find((form) => form.kind === kind);
  if (!form) return null;
  const asked = askedFields(form, valuesOf(answers)).map((field) => ({
    field,
    words: wordsOf(site.questions[form.kind], field),
  }));
  const left = asked.filter(({ field: { name } }) => answers[name] === undefined);
  return (
    <dl class="answers">
      {asked
        .filter((question) => !left.includes(question))
        .map(({ field, words }) => (
          <div>
            <dt>{words.label}</dt>
            {isChoice(field) ? (
              [answers[field.name] ?? []].flat().map((option) => (
                <dd>
                  <Spoken parts={optionWords(words, field, option)} />
                </dd>
              ))
            ) : (
              <dd class="typed" dir="auto" lang={lang}>
                {numbersInOrder(typedIn(answers, field.name) ?? '')}
              </dd>
            )}
          </div>
        ))}
      {left.length > 0 && (
        <div>
          <dt>{notAnswered}</dt>
          <dd class="quiet">{left.map(({ words }) => words.label).join(' · ')}</dd>
        </div>
      )}
    </dl>
  );
}
