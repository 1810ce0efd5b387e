import type { Child } from 'hono/jsx';
import type { Answers } from '../../forms/values.ts';
import { isChosen, typedIn } from '../submission/answers.ts';
import type { FromSite } from '../site/from-site.ts';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import type { HistoryEntry } from '../submission/history.ts';
import { plainly } from '../site/questions.ts';
import { plan } from '../words/plan.ts';
import { writtenIn } from './as-written.tsx';
import { EventWords } from './event-words.tsx';
import { Language } from './language.tsx';
import { numbersInOrder } from './numbers-in-order.tsx';

/** How to contact somebody safely, first and large: what may and may not be done stands beside each way. */
export function Plan({
  site,
  submission,
  answers,
  lastTry,
  id,
  heading: Heading = 'h2',
}: {
  site: FromSite;
  submission: DeskSubmission;
  answers: Answers;
  /** The last try to reach them; undefined where there was none. */
  lastTry: HistoryEntry | undefined;
  /** The heading's id, where the page has one such part. */
  id?: string;
  /** Its rank, below the submission's own. */
  heading?: 'h2' | 'h3';
}) {
  const lang = writtenIn(submission);
  const typed = (field: string) => typedIn(answers, field);
  const { questions } = site;
  const ways = site.ways.filter(({ way }) => isChosen(answers, 'reach', way));
  const said = (field: string) =>
    plainly(questions.interest[field]?.options[typed(field) ?? ''] ?? []) || undefined;
  return (
    <section class="plan" aria-labelledby={id}>
      <Heading id={id}>{plan.heading}</Heading>
      {Object.entries(plan.survivorKnows)
        .filter(([option]) => isChosen(answers, 'survivor-knows', option))
        .map(([option, text]) => (
          <p class={option === 'yes' ? undefined : 'warning'}>{text}</p>
        ))}
      {ways.length === 0 && <p class="warning">{plan.noWay}</p>}
      <dl>
        {ways.map(({ whole, values, answers: asked }) => (
          <div>
            <dt>{whole}</dt>
            {values.map((field, index) => (
              <Large number={index === 0} lang={lang}>
                {typed(field)}
              </Large>
            ))}
            {asked
              .filter(({ field, option }) => isChosen(answers, field, option))
              .map(({ whole, may }) => (
                <dd class={may === undefined ? undefined : may ? 'may' : 'may-not'}>{whole}</dd>
              ))}
          </div>
        ))}
        <Typed name={plan.word} lang={lang}>
          {typed('word')}
        </Typed>
        <Typed name={plan.never} lang={lang} class="never">
          {typed('bad-times')}
        </Typed>
        <Typed name={plan.good} lang={lang}>
          {typed('good-times')}
        </Typed>
        <div>
          <dt>{plan.who}</dt>
          {typed('name') === undefined ? (
            <dd>{plan.noName}</dd>
          ) : (
            <Large lang={lang}>{typed('name')}</Large>
          )}
        </div>
        <div>
          <dt>{plan.language}</dt>
          <dd class="large">
            <Language site={site} submission={submission} answers={answers} />
          </dd>
        </div>
        <Line name={plan.interpreter}>{said('interpreter')}</Line>
        <Line name={plan.whoTheyAre}>{said('who')}</Line>
        <Line name={plan.access} lang={lang}>
          {typed('access')}
        </Line>
        <Line name={plan.wrote} lang={lang}>
          {typed('note') ?? typed('message')}
        </Line>
        <Line name={plan.lastTry}>{lastTry && <EventWords site={site} entry={lastTry} />}</Line>
      </dl>
      {ways.length > 0 && <p class="quiet">{plan.onlyWays}</p>}
    </section>
  );
}

const inOrder = (words: Child): Child =>
  typeof words === 'string' ? numbersInOrder(words) : words;

/** What stands in a line, and in which language, where it is not that of the desk. */
type LineProps<Rest = unknown> = Rest & {
  readonly lang?: string | undefined;
  readonly children: Child;
};

/** A line in letters of the ordinary size; nothing where there is nothing to say. */
function Line({ name, lang, children }: LineProps<{ name: string }>) {
  if (children === undefined) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd class="typed" dir="auto" lang={lang}>
        {inOrder(children)}
      </dd>
    </div>
  );
}

/** A line of what was typed; nothing where nothing was. */
function Typed({ name, lang, class: of, children }: LineProps<{ name: string; class?: string }>) {
  if (children === undefined) return null;
  return (
    <div class={of}>
      <dt>{name}</dt>
      <Large lang={lang}>{children}</Large>
    </div>
  );
}

function Large({ number = false, lang, children }: LineProps<{ number?: boolean }>) {
  if (children === undefined) return null;
  return (
    <dd class={number ? 'large number' : 'large'} dir="auto" lang={lang}>
      {inOrder(children)}
    </dd>
  );
}
