import { showCount } from '../bounded-count.ts';
import type { Desk } from '../desk.ts';
import { exportSize, printSize } from '../lists/export.ts';
import type { ListPage as Listed } from '../lists/list.ts';
import type { Waiting } from '../lists/waiting.ts';
import { howLong } from '../office-time.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { Filter } from '../parts/filter.tsx';
import { Frame } from '../parts/frame.tsx';
import { Pages } from '../parts/pages.tsx';
import { pageOf, Reference } from '../parts/reference.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { Unwell } from '../parts/unwell.tsx';
import { asParameters, type Selection } from '../lists/selection.ts';
import { Rows } from '../parts/rows.tsx';

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
