import type { Other } from '../submission/also-from.ts';
import { theirOffers } from '../../submissions/offers.ts';
import { answersOf } from '../submission/answers.ts';
import type { Desk } from '../desk.ts';
import { isLook, lastChange, lastTry, type HistoryEntry } from '../submission/history.ts';
import { languageName } from '../../forms/language-tag.ts';
import { howLong } from '../office-time.ts';
import { offersFor, type Offer } from '../actions/offers.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import type { ActionResult } from '../actions/action-result.ts';
import { showReference } from '../../submissions/reference.ts';
import { ActionButton } from '../parts/action-form.tsx';
import { AlsoFrom, PerhapsFrom } from '../parts/also-from.tsx';
import { Answers } from '../parts/answers.tsx';
import { AsWritten, writtenIn } from '../parts/as-written.tsx';
import { Assign } from '../parts/assign.tsx';
import { Correct } from '../parts/correct.tsx';
import { Erase } from '../parts/erase.tsx';
import { Frame } from '../parts/frame.tsx';
import { History } from '../parts/history.tsx';
import { Result } from '../parts/action-result.tsx';
import { Plan } from '../parts/plan.tsx';
import { Record } from '../parts/record.tsx';
import { Spam } from '../parts/spam.tsx';
import { UndoButton } from '../parts/undo-button.tsx';
import { Reference } from '../parts/reference.tsx';
import { Standing } from '../parts/standing.tsx';
import { Unreadable } from '../parts/unreadable.tsx';
import { callPageOf } from '../parts/call.tsx';
import type { buttons } from '../words/actions.ts';
import { cameBy, kindName } from '../words/forms.ts';
import { stateName } from '../words/states.ts';

const others: readonly { action: keyof typeof buttons; offer: Offer }[] = [
  { action: 'released', offer: 'release' },
  { action: 'put-on-hold', offer: 'put-on-hold' },
  { action: 'taken-off-hold', offer: 'taken-off-hold' },
  { action: 'reopened', offer: 'reopen' },
  { action: 'retained', offer: 'retain' },
  { action: 'retention-ended', offer: 'end-retention' },
];

/** One submission: the plan for a safe contact, the answers, what can be done, and the history. */
export function SubmissionPage({
  desk,
  found,
  history,
  alsoFrom,
  result,
  typed,
}: {
  desk: Desk;
  found: OpenedSubmission;
  history: readonly HistoryEntry[];
  /** What the same person sent as well, or may have sent. */
  alsoFrom: readonly Other[];
  result?: ActionResult | undefined;
  /** What was typed into a form that was not taken: it stands there again. */
  typed?: URLSearchParams | undefined;
}) {
  const { submission, opened } = found;
  const { site, member, time, now } = desk;
  const { kind, locale, reference, receivedAt } = submission;
  const answers = answersOf(found);
  const offers = offersFor(submission, member);
  const name = kindName(kind);
  const isError = result !== undefined && result.code !== 'done';
  return (
    <Frame desk={desk} title={`${isError ? 'Error: ' : ''}${showReference(reference)}, ${name}`}>
      <h1>
        {name} <Reference reference={reference} />
      </h1>
      <p class="where">
        <strong>{stateName(submission)}</strong> · received {time.full(receivedAt)},{' '}
        {howLong(now - receivedAt)} ago, {cameBy(submission)} · page in {languageName(locale)}
      </p>
      {result && (
        <Result
          result={result}
          submission={submission}
          offers={offers}
          lastActor={lastChange(history)?.actor ?? null}
        />
      )}
      <Standing
        submission={submission}
        outcomes={site.outcomes}
        isNews={isNews(history, member.email)}
        time={time}
      />
      <Unreadable opened={opened} />
      <AlsoFrom desk={desk} submission={submission} others={alsoFrom} />
      {member.role === 'coordinator' && theirOffers(submission).length > 0 && (
        <p class="alone">
          <a href={callPageOf(submission.reference)}>
            On the telephone with them? Change how to reach them, hold or withdraw
          </a>
        </p>
      )}
      <div class="at-hand">
        {answers && (
          <Plan
            id="plan"
            site={site}
            submission={submission}
            answers={answers}
            lastTry={lastTry(history)}
          />
        )}
        {offers.size > 0 && (
          <Record
            desk={desk}
            submission={submission}
            answers={answers}
            offers={offers}
            typed={typed}
          />
        )}
      </div>
      <PerhapsFrom desk={desk} submission={submission} others={alsoFrom} />
      {answers && (
        <section aria-labelledby="answers">
          <h2 id="answers">Answers</h2>
          <AsWritten desk={desk} submission={submission} />
          <Answers site={site} kind={kind} answers={answers} lang={writtenIn(submission)} />
        </section>
      )}
      {offers.size > 0 && (
        <section class="actions" aria-labelledby="more">
          <h2 id="more">Other actions</h2>
          {offers.has('undo') && result?.code !== 'done' && <UndoButton submission={submission} />}
          {offers.has('assign') && <Assign desk={desk} submission={submission} />}
          {others
            .filter(({ offer }) => offers.has(offer))
            .map(({ action }) => (
              <ActionButton submission={submission} action={action} />
            ))}
          {offers.has('correct') && <Correct submission={submission} typed={typed} />}
          {offers.has('spam') && <Spam submission={submission} />}
          {offers.has('erase') && <Erase submission={submission} typed={typed} />}
        </section>
      )}
      <History id="history" site={site} entries={history} time={time} />
    </Frame>
  );
}

/** Whether the person changed something after this member looked last, and so has not seen it yet. */
function isNews(history: readonly HistoryEntry[], email: string): boolean {
  // The latest is the look that shows this page.
  const [, before] = history.filter(({ kind, actor }) => actor === email && isLook(kind));
  if (!before) return false;
  // What this member took down on the telephone is no news to them.
  return history.some(
    ({ kind, actor, id }) => kind === 'changed' && actor !== email && id > before.id,
  );
}
