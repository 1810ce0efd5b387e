import type { PropsWithChildren } from 'hono/jsx';
import { showReference } from '../../submissions/reference.ts';
import { answersOf } from '../submission/answers.ts';
import { showCount } from '../bounded-count.ts';
import type { Desk } from '../desk.ts';
import { exportSize, printSize } from '../lists/export.ts';
import type { ListPage as Listed } from '../lists/list.ts';
import type { Waiting } from '../lists/waiting.ts';
import { howLong } from '../office-time.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { Arrival } from '../parts/arrival.tsx';
import { Filter } from '../parts/filter.tsx';
import { Frame } from '../parts/frame.tsx';
import { Languages } from '../parts/language.tsx';
import { Pages } from '../parts/pages.tsx';
import { writtenIn } from '../parts/as-written.tsx';
import { PlanLine } from '../parts/plan-line.tsx';
import { pageOf, Reference, ReferenceLink } from '../parts/reference.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { Unwell } from '../parts/unwell.tsx';
import { asParameters, type Selection } from '../lists/selection.ts';
import { needsNextStep } from '../../submissions/states.ts';
import { kindName } from '../words/forms.ts';
import { nextBriefly } from '../words/next-contact.ts';
import { howItEnded, stateName } from '../words/states.ts';

/** The list of submissions: what waits comes first. */
export function ListPage({
  desk,
  list: { count, isBounded, page, hasNext },
  rows,
  selection,
  waits,
}: {
  desk: Desk;
  list: Omit<Listed, 'submissions'>;
  /** Those of this page. */
  rows: readonly OpenedSubmission[];
  selection: Selection;
  waits: Waiting;
}) {
  const parameters = asParameters(selection);
  const linkTo = (page: number) =>
    `/coordinator/submissions/?${new URLSearchParams([...parameters, ['page', String(page)]]).toString()}`;
  const title = selection.apart ? 'Set apart' : 'Submissions';
  const isChosen = parameters.size > 0 || selection.notReference !== undefined;
  return (
    <Frame desk={desk} title={title} at="/coordinator/submissions/">
      <h1>{title}</h1>
      <Head desk={desk} selection={selection} waits={waits} hasRows={count > 0} />
      <SearchBox />
      <Filter site={desk.site} selection={selection} />
      {count > 0 ? (
        <>
          <p class="quiet">
            {showCount(count, isBounded)} in this selection, page {page}. What nobody has opened
            comes first.
          </p>
          <Table desk={desk} rows={rows} parameters={parameters} />
        </>
      ) : isChosen ? (
        <p>
          Nothing matches this selection. <a href="/coordinator/submissions/">Show all</a>
        </p>
      ) : (
        <p>
          Nothing is here yet. When somebody sends a form, it is listed here, and you get an email.
        </p>
      )}
      <Pages label="Pages of the list" page={page} hasNext={hasNext} linkTo={linkTo} />
    </Frame>
  );
}

/** What to look at first. */
function Head({
  desk: { now },
  selection,
  waits,
  hasRows,
}: {
  desk: Desk;
  selection: Selection;
  waits: Waiting;
  hasRows: boolean;
}) {
  const { unopened, oldest, apart } = waits;
  return (
    <>
      <Unwell waits={waits} now={now} />
      {oldest && !selection.apart && (
        <p class="where">
          <strong>{unopened} not yet opened.</strong>{' '}
          <a href={pageOf(oldest.reference)}>
            Open <Reference reference={oldest.reference} />, which has waited longest:{' '}
            {howLong(now - oldest.receivedAt)}
          </a>
        </p>
      )}
      {apart > 0 && !selection.apart && (
        <p class="alone">
          <a href="/coordinator/submissions/?apart=yes">{apart} set apart, to be read too</a>
        </p>
      )}
      {selection.apart && hasRows && (
        <div class="told">
          <p>
            These may come from a program. Now and then it is a person, who waits for an answer:
            open and read each, then release it or mark it as spam.
          </p>
          <p class="alone">
            <a href="/coordinator/submissions/">Back to the list</a>
          </p>
        </div>
      )}
    </>
  );
}

/** The rows, and the way to take them out. */
function Table({
  desk,
  rows,
  parameters,
}: {
  desk: Desk;
  rows: readonly OpenedSubmission[];
  parameters: URLSearchParams;
}) {
  return (
    <form
      class="taking"
      method="post"
      action="/coordinator/export/"
      aria-label="Take submissions out"
    >
      {[...parameters].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Rows desk={desk} rows={rows} />
      {desk.member.role === 'coordinator' && (
        <>
          <p class="quiet">
            Take out what is ticked, or when nothing is, the selection from its beginning: as CSV at
            most {exportSize}, for print at most {printSize}. It is recorded for each submission.
          </p>
          <button type="submit" name="as" value="csv">
            As CSV
          </button>{' '}
          <button type="submit" name="as" value="print">
            For print
          </button>
        </>
      )}
    </form>
  );
}

/**
 * Submissions in lines.
 *
 * @param found as what each was found by a search, by its id. Without it there is a box to choose each.
 */
export function Rows({
  desk,
  rows,
  found,
}: {
  desk: Desk;
  rows: readonly OpenedSubmission[];
  found?: ReadonlyMap<string, string>;
}) {
  return (
    <div class="list-frame">
      <table class={found ? 'list found' : 'list'}>
        <caption class="visually-hidden">{found ? 'What was found' : 'The list'}</caption>
        <thead>
          <tr>
            {!found && (
              <th scope="col" class="choose">
                <span class="visually-hidden">Choose</span>
              </th>
            )}
            <th scope="col">Reference</th>
            {found && <th scope="col">Found by</th>}
            <th scope="col">State</th>
            <th scope="col">Safe contact</th>
            <th scope="col">Language</th>
            <th scope="col">Kind</th>
            <th scope="col">Received</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row desk={desk} row={row} found={found?.get(row.submission.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  desk,
  row,
  found,
}: {
  desk: Desk;
  row: OpenedSubmission;
  found: string | undefined;
}) {
  const { site, member, time, now } = desk;
  const { submission, opened } = row;
  const { reference, state, suspicion, changedAt, kind, receivedAt } = submission;
  const { assignedTo, outcome } = submission;
  const answers = answersOf(row);
  return (
    <tr>
      {found === undefined && (
        <td class="choose">
          <label class="pick">
            <span class="visually-hidden">Choose {showReference(reference)}</span>
            <input type="checkbox" name="chosen" value={showReference(reference)} />
          </label>
        </td>
      )}
      <th scope="row">
        <ReferenceLink reference={reference} />
      </th>
      {found !== undefined && (
        <td>
          <span class="narrow">found by </span>
          <strong>{found}</strong>
        </td>
      )}
      <td>
        <Column>State</Column>
        <span class={`state ${state}`}>{stateName(submission)}</span>{' '}
        {state === 'new' && <span class="quiet">waits {howLong(now - receivedAt)}</span>}{' '}
        {suspicion !== null && <span class="quiet">set apart</span>}{' '}
        <Arrival by={submission.arrivedBy} />{' '}
        {changedAt !== null && <span class="quiet">contact changed</span>}{' '}
        {submission.person !== null && <span class="quiet">same person as another</span>}{' '}
        {outcome !== null && <span class="quiet">{howItEnded(site.outcomes, outcome)}</span>}{' '}
        {assignedTo !== null && (
          <span class="quiet">for {assignedTo === member.email ? 'you' : assignedTo}</span>
        )}{' '}
        {submission.next ? (
          <span class="quiet">next: {nextBriefly(submission.next)}</span>
        ) : (
          needsNextStep.includes(state) && <strong class="quiet">no next step</strong>
        )}
      </td>
      <td class="contact">
        <Column>Safe contact</Column>
        <PlanLine site={site} opened={opened} answers={answers} lang={writtenIn(submission)} />
      </td>
      <td class="about">
        <Column>Language</Column>
        <Languages site={site} submission={submission} answers={answers} />
      </td>
      <td class="about">
        <Column>Kind</Column>
        {kindName(kind)}
      </td>
      <td class="about">
        <span class="narrow">received </span>
        <span class="number">{time.full(receivedAt)}</span>
      </td>
    </tr>
  );
}

/** The name of a column, said before what stands in it where a row is no longer one of a table. */
function Column({ children }: PropsWithChildren) {
  return (
    <span class="narrow">
      <span class="visually-hidden">{children}: </span>
    </span>
  );
}
