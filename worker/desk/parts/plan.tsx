import type { Child } from 'hono/jsx';
import type { Answers } from '../../forms/values.ts';
import { isChosen, typedIn } from '../answers.ts';
import type { FromSite } from '../from-site.ts';
import { plainly } from '../questions.ts';
import { plan } from '../words.ts';
import { Language } from './language.tsx';

/** How to contact somebody safely, first and large: what may and may not be done stands beside each way. */
export function Plan({
  site,
  locale,
  answers,
  id,
  heading: Heading = 'h2',
}: {
  site: FromSite;
  locale: string;
  answers: Answers;
  /** The heading's id, where the page has one such part. */
  id?: string;
  /** Its rank, below the submission's own. */
  heading?: 'h2' | 'h3';
}) {
  const typed = (field: string) => typedIn(answers, field);
  const interpreter = typed('interpreter');
  return (
    <section class="plan" aria-labelledby={id}>
      <Heading id={id}>{plan.heading}</Heading>
      {Object.entries(plan.survivorKnows)
        .filter(([option]) => isChosen(answers, 'survivor-knows', option))
        .map(([option, text]) => (
          <p class={option === 'yes' ? undefined : 'warning'}>{text}</p>
        ))}
      <dl>
        {site.ways
          .filter(({ way }) => isChosen(answers, 'reach', way))
          .map(({ whole, values, answers: asked }) => (
            <div>
              <dt>{whole}</dt>
              {values.map((field, index) => (
                <Large number={index === 0}>{typed(field)}</Large>
              ))}
              {asked
                .filter(({ field, option }) => isChosen(answers, field, option))
                .map(({ whole, may }) => (
                  <dd class={may === undefined ? undefined : may ? 'may' : 'may-not'}>{whole}</dd>
                ))}
            </div>
          ))}
        <Typed name={plan.word}>{typed('word')}</Typed>
        <Typed name={plan.never} class="never">
          {typed('bad-times')}
        </Typed>
        <Typed name={plan.good}>{typed('good-times')}</Typed>
        <div>
          <dt>{plan.who}</dt>
          {typed('name') === undefined ? <dd>{plan.noName}</dd> : <Large>{typed('name')}</Large>}
        </div>
        <div>
          <dt>{plan.language}</dt>
          <dd class="large">
            <Language site={site} locale={locale} answers={answers} />
          </dd>
        </div>
        {interpreter !== undefined && (
          <div>
            <dt>{plan.interpreter}</dt>
            <dd>{plainly(site.questions.interest['interpreter']?.options[interpreter] ?? [])}</dd>
          </div>
        )}
        {typed('access') !== undefined && (
          <div>
            <dt>{plan.access}</dt>
            <dd dir="auto">{typed('access')}</dd>
          </div>
        )}
      </dl>
      <p class="quiet">{plan.onlyWays}</p>
    </section>
  );
}

/** A line of what was typed; nothing where nothing was. */
function Typed({ name, class: of, children }: { name: string; class?: string; children: Child }) {
  if (children === undefined) return null;
  return (
    <div class={of}>
      <dt>{name}</dt>
      <Large>{children}</Large>
    </div>
  );
}

function Large({ number = false, children }: { number?: boolean; children: Child }) {
  if (children === undefined) return null;
  return (
    <dd class={number ? 'large number' : 'large'} dir="auto">
      {children}
    </dd>
  );
}
