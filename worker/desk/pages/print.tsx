import { answersOf } from '../submission/answers.ts';
import type { Desk } from '../desk.ts';
import { isLook, lastTry, type HistoryEntry } from '../submission/history.ts';
import { languageName } from '../../forms/language-tag.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { Answers } from '../parts/answers.tsx';
import { writtenIn } from '../parts/as-written.tsx';
import { Frame } from '../parts/frame.tsx';
import { History } from '../parts/history.tsx';
import { Plan } from '../parts/plan.tsx';
import { Reference } from '../parts/reference.tsx';
import { Unreadable } from '../parts/unreadable.tsx';
import { cameBy, kindName } from '../words/forms.ts';
import { line } from '../words/plan.ts';
import { stateName } from '../words/states.ts';

/** Submissions for paper, each on a sheet of its own. */
export function PrintPage({
  desk,
  rows,
  histories,
  isAll,
}: {
  desk: Desk;
  rows: readonly OpenedSubmission[];
  /** What was done, by the ids of the submissions. */
  histories: ReadonlyMap<string, readonly HistoryEntry[]>;
  /** Whether the selection has no others. */
  isAll: boolean;
}) {
  const { member, time, now } = desk;
  return (
    <Frame desk={desk} title="For print">
      <h1>For print</h1>
      <p>
        {rows.length} submissions, taken out by {member.email} on {time.full(now)}. Keep this paper
        as safe as the answers on it. When you no longer need it, follow the office’s rules for
        records.
      </p>
      {!isAll && (
        <p class="warning">
          This is not all of the selection: these are its first {rows.length}. Choose fewer, or tick
          those you need.
        </p>
      )}
      <div>
        {rows.map((row) => (
          <Sheet desk={desk} row={row} history={histories.get(row.submission.id) ?? []} />
        ))}
      </div>
    </Frame>
  );
}

function Sheet({
  desk: { site, time },
  row,
  history,
}: {
  desk: Desk;
  row: OpenedSubmission;
  history: readonly HistoryEntry[];
}) {
  const { submission, opened } = row;
  const { kind, reference, receivedAt, heldAt, locale } = submission;
  const answers = answersOf(row);
  return (
    <article>
      <h2 class="title">
        {kindName(kind)} <Reference reference={reference} />
      </h2>
      <p class="where">
        <strong>{stateName(submission)}</strong> · received {time.full(receivedAt)}{' '}
        {cameBy(submission)} · page in {languageName(locale)}
      </p>
      {heldAt !== null && <p class="warning">On hold by the person. Do not contact them.</p>}
      <Unreadable opened={opened} heading="h3" />
      {opened.state === 'erased' && <p>{line.gone}</p>}
      {answers && (
        <>
          <Plan
            site={site}
            submission={submission}
            answers={answers}
            lastTry={lastTry(history)}
            heading="h3"
          />
          <section>
            <h3>Answers</h3>
            <Answers site={site} kind={kind} answers={answers} lang={writtenIn(submission)} />
          </section>
        </>
      )}
      <History
        site={site}
        entries={history.filter(({ kind }) => !isLook(kind))}
        time={time}
        heading="h3"
      />
    </article>
  );
}
