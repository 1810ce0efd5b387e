import type { Desk } from '../desk.ts';
import { showNumber, type Figures, type Table } from '../quarter/figures.ts';
import { Frame } from '../parts/frame.tsx';
import type { Quarter } from '../quarter/quarter.ts';
import { countedAtMost } from '../quarter/quarter-rows.ts';
import { quarterWords as words } from '../quarter/quarter-words.ts';
import { smallest } from '../quarter/suppress.ts';

/** The figures of a quarter on one sheet: tables, each number with a bar beside it. */
export function QuarterPage({
  desk,
  quarter,
  figures: { singles, tables },
  isWhole,
  hides,
  around: { before, after },
}: {
  desk: Desk;
  quarter: Quarter;
  figures: Figures;
  /** Whether all that came is counted. */
  isWhole: boolean;
  /** Whether what could be told of few people is hidden. */
  hides: boolean;
  around: { readonly before: Quarter; readonly after: Quarter | undefined };
}) {
  const { month, name, fiscal, until } = quarter;
  const to = ({ month }: Quarter) => `?${asked(month, hides)}`;
  return (
    <Frame desk={desk} title={name} at="/coordinator/counts/">
      <h1>{name}</h1>
      <p class="where">
        {fiscal.slice(0, 1).toUpperCase() + fiscal.slice(1)}, counted {desk.time.full(desk.now)}
        {until > desk.now && ': it still runs, and its numbers change'}.
      </p>
      <nav class="pages" aria-label="Quarters">
        <a href={to(before)}>Earlier: {before.name}</a>
        {after && <a href={to(after)}>Later: {after.name}</a>}
      </nav>
      <form class="filter" method="get" action="/coordinator/counts/" aria-label="Small numbers">
        <input type="hidden" name="quarter" value={month} />
        <label class="tick">
          <input type="checkbox" name="hide" value="yes" checked={hides} /> Hide small numbers,
          before you give this to others
        </label>
        <button type="submit">Show</button>
      </form>
      {hides && (
        <p class="small-numbers">
          What is under {smallest} is hidden, and so is as much beside it that nobody can work it
          out from what is shown. A 0 stays: it is about nobody.
          {until > desk.now &&
            ' Wait until the quarter is over: two counts of one that runs can be compared.'}
        </p>
      )}
      {!isWhole && (
        <p class="warning">
          This is not all: only the first {showNumber(countedAtMost)} that came are counted.
        </p>
      )}
      <dl class="singles">
        {singles.map(({ name, count, unit }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              {count === null ? words.hidden : count === undefined ? words.none : showNumber(count)}
              {unit !== undefined && typeof count === 'number' && ` ${unit}`}
            </dd>
          </div>
        ))}
      </dl>
      <div class="quarter">
        {tables.map((table) => (
          <Counted table={table} />
        ))}
      </div>
      <section class="about" aria-labelledby="about">
        <h2 id="about">What is counted</h2>
        <p>
          Requests that came in this quarter and how they stand now, without what is set apart or
          was marked as spam. What was taken back or corrected counts as it stands. Working hours
          are the office’s, holidays too. Of requests whose answers are erased, times, tries and
          outcomes are counted, and nothing of the answers. To count those, the answers are opened;
          it is recorded as a look.
        </p>
      </section>
      <p class="alone">
        {/* Without `download`: with it a browser asks as a script does, and the desk answers neither. */}
        <a href={`/coordinator/counts/counts.csv?${asked(month, hides)}`}>Take this out as CSV</a>
      </p>
    </Frame>
  );
}

const asked = (month: string, hides: boolean) =>
  new URLSearchParams({ quarter: month, ...(hides && { hide: 'yes' }) }).toString();

/** A table, and beside each number a bar that is as long as it is large. */
function Counted({ table: { id, title, cells, total } }: { table: Table }) {
  const most = Math.max(1, ...cells.map(({ count }) => count ?? 0));
  return (
    <table class="counted" id={id}>
      <caption>{title}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Which</th>
          <th scope="col">How many</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ name, count }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <Number count={count} />
              <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.round(((count ?? 0) / most) * 100)} height="8" />
              </svg>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.total}</th>
          <td>
            <Number count={total} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Number({ count }: { count: number | null }) {
  return <span class="figure">{count === null ? words.hidden : showNumber(count)}</span>;
}
