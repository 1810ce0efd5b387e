import { answersOf } from '../submission/answers.ts';
import type { Desk } from '../desk.ts';
import type { Waiting } from '../lists/waiting.ts';
import { howLong } from '../office-time.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { Arrival } from '../parts/arrival.tsx';
import { Frame } from '../parts/frame.tsx';
import { Languages } from '../parts/language.tsx';
import { writtenIn } from '../parts/as-written.tsx';
import { PlanLine } from '../parts/plan-line.tsx';
import { ReferenceLink } from '../parts/reference.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { Unwell } from '../parts/unwell.tsx';
import { partSize, type Today, type Tries } from '../lists/today.ts';
import { kindName } from '../words/forms.ts';
import { nextInWords } from '../words/next-contact.ts';
import { stateName } from '../words/states.ts';

/** The parts of the page, in the order in which they are to be done. */
const titles = [
  ['due', 'Due'],
  ['changed', 'Changed by the person'],
  ['fresh', 'New'],
  ['unplanned', 'No next step'],
  ['intake', 'Waiting for the intake'],
] as const satisfies readonly (readonly [keyof Today, string])[];

/** What waits for the office today, what is due first. */
export function TodayPage({
  desk,
  parts,
  tries,
  later,
  waits,
  mine,
}: {
  desk: Desk;
  /** The submissions of each part, by its name. */
  parts: ReadonlyMap<string, readonly OpenedSubmission[]>;
  tries: ReadonlyMap<string, Tries>;
  /** How many have their next contact on a later day. */
  later: number;
  waits: Waiting;
  /** Whether only what is assigned to who looks is shown. */
  mine: boolean;
}) {
  const { now } = desk;
  const filled = titles
    .map(([part, title]) => ({ id: part, title, rows: parts.get(part) ?? [] }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Frame desk={desk} title="Today" at="/coordinator/">
      <h1>Today</h1>
      <Unwell waits={waits} now={now} />
      <SearchBox />
      {desk.member.role === 'coordinator' && (
        <p class="alone">
          {mine ? (
            <>
              Only what is assigned to you. <a href="/coordinator/">Show all</a>
            </>
          ) : (
            <a href="/coordinator/?mine=yes">Show only what is assigned to you</a>
          )}
        </p>
      )}
      {filled.length === 0 && (
        <p>
          Nothing waits for you today. What has its next contact on a later day comes here on that
          day.
        </p>
      )}
      {filled.map(({ id, title, rows }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>
            {title} ({rows.length < partSize ? rows.length : `the first ${partSize}`})
          </h2>
          <ul class="plain today">
            {rows.map((row) => (
              <Line desk={desk} row={row} tries={tries.get(row.submission.id)} />
            ))}
          </ul>
        </section>
      ))}
      <p class="quiet">Planned for a later day: {later}.</p>
      <p class="alone">
        <a href="/coordinator/submissions/">All submissions</a>
      </p>
      {waits.apart > 0 && (
        <p class="alone">
          <a href="/coordinator/submissions/?apart=yes">{waits.apart} set apart, to be read too</a>
        </p>
      )}
    </Frame>
  );
}

function Line({
  desk: { site, member, time, now },
  row,
  tries,
}: {
  desk: Desk;
  row: OpenedSubmission;
  tries: Tries | undefined;
}) {
  const { submission, opened } = row;
  const { reference, kind, receivedAt, next, state, assignedTo, person } = submission;
  const answers = answersOf(row);
  const isOverdue = next !== null && next.on < time.day(now);
  return (
    <li>
      <p>
        <ReferenceLink reference={reference} />{' '}
        <span class={`state ${state}`}>{stateName(submission)}</span> {kindName(kind)},{' '}
        <Languages site={site} submission={submission} answers={answers} />{' '}
        <Arrival by={submission.arrivedBy} />
        {assignedTo !== null && `, for ${assignedTo === member.email ? 'you' : assignedTo}`}
        {person !== null && <span class="quiet"> · same person as another</span>}
      </p>
      {next && (
        <p>
          {isOverdue && <strong class="not">Overdue: </strong>}
          {nextInWords(next)}
        </p>
      )}
      <PlanLine site={site} opened={opened} answers={answers} lang={writtenIn(submission)} />
      <p class="quiet">
        {tries
          ? `${tries.count === 1 ? '1 try' : `${tries.count} tries`}, the last recorded ${time.full(tries.last)}`
          : `No try yet; it has waited ${howLong(now - receivedAt)}`}
      </p>
    </li>
  );
}
