import type { Opened } from '../../seal/try-open.ts';
import type { Answers } from '../../forms/values.ts';
import { isChosen, typedIn } from '../submission/answers.ts';
import type { FromSite } from '../site/from-site.ts';
import { line } from '../words/plan.ts';
import { numbersInOrder } from './numbers-in-order.tsx';

/** How somebody may be contacted, at a glance. No name, number or address stands here. */
export function PlanLine({
  site,
  opened,
  answers = {},
  lang,
}: {
  site: FromSite;
  opened: Opened;
  answers?: Answers | undefined;
  /** In which language they typed, where it is not the office's. */
  lang?: string | undefined;
}) {
  const never = typedIn(answers, 'bad-times');
  const good = typedIn(answers, 'good-times');
  return (
    <ul class="plain line">
      {site.ways
        .filter(({ way }) => isChosen(answers, 'reach', way))
        .map(({ short, answers: asked }) => (
          <li>
            {short}
            {asked
              .filter(({ field, option }) => isChosen(answers, field, option))
              .map(({ short, may }) => (
                <>
                  {' '}
                  <span class={may === false ? 'ask not' : 'ask'}>{short}</span>
                </>
              ))}
          </li>
        ))}
      {never !== undefined && (
        <li>
          <span class="not">{line.never}</span> <Typed lang={lang}>{never}</Typed>
        </li>
      )}
      {good !== undefined && (
        <li>
          {line.good} <Typed lang={lang}>{good}</Typed>
        </li>
      )}
      {opened.state === 'unreadable' && (
        <li class="fault">cannot be opened (key {opened.keyId})</li>
      )}
      {opened.state === 'erased' && <li>{line.gone}</li>}
    </ul>
  );
}

const Typed = ({ lang, children }: { lang: string | undefined; children: string }) => (
  <span dir="auto" lang={lang}>
    {numbersInOrder(children)}
  </span>
);
