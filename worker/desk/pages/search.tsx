import { showCount } from '../bounded-count.ts';
import type { Desk } from '../desk.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { Frame } from '../parts/frame.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { foundSize, type SearchResult } from '../lists/search.ts';
import { soughtAs } from '../words/forms.ts';
import { Rows } from '../parts/rows.tsx';

/** What was searched for, and what came of it. */
export interface Searched {
  readonly typed: string;
  readonly result: SearchResult;
  /** The same submissions, opened. */
  readonly rows: readonly OpenedSubmission[];
  /** How many submissions no search finds yet. */
  readonly unsearched: number;
}

/** Where somebody at the office finds who sent something, by what these say on the telephone. */
export function SearchPage({
  desk,
  searched,
  isOver = false,
}: {
  desk: Desk;
  /** Undefined before anything was typed. */
  searched?: Searched | undefined;
  /** Whether the address is that of a search of another day, or of another member. */
  isOver?: boolean;
}) {
  return (
    <Frame desk={desk} title="Find">
      <h1>Find</h1>
      <SearchBox typed={searched?.typed} />
      {isOver && (
        <p class="told" role="status">
          This search is over: it leads to what it found for one day, and for you alone. Type it
          again.
        </p>
      )}
      {searched ? <Result desk={desk} searched={searched} /> : <HowToFind />}
      <p class="alone">
        <a href="/coordinator/submissions/">All submissions</a>
      </p>
    </Frame>
  );
}

function Result({
  desk,
  searched: { result, rows, unsearched },
}: {
  desk: Desk;
  searched: Searched;
}) {
  const { found, isWhole, isCut } = result;
  const names = new Map(
    found.map(({ submission, as }) => [
      submission.id,
      [...new Set(as.map((each) => soughtAs[each]))].join(', '),
    ]),
  );
  return (
    <>
      {unsearched > 0 && (
        <div class="warning">
          <p class="marked">
            {showCount(unsearched)} earlier submissions cannot be found here yet. Look for them in
            the list, and tell whoever keeps this service: the page on health says what to do.
          </p>
        </div>
      )}
      {found.length === 0 ? (
        <div role="status">
          <p>
            <strong>Nothing was found.</strong>
          </p>
          <HowToFind />
        </div>
      ) : (
        <>
          <p role="status">
            {isWhole
              ? `${isCut ? `More than ${foundSize} were` : found.length === 1 ? '1 was' : `${found.length} were`} found.`
              : 'None has all of these words. These have some of them, the rarest first.'}{' '}
            {isCut && `The first ${foundSize} are shown: add another word, or take the number.`}
          </p>
          <Rows desk={desk} rows={rows} found={names} />
        </>
      )}
    </>
  );
}

/** What finds somebody, said where nothing was found or nothing was typed yet. */
function HowToFind() {
  return (
    <section aria-labelledby="how">
      <h2 id="how">What to try</h2>
      <ul>
        <li>
          One name alone, first or last. Capitals, accents, spaces and the order do not matter.
        </li>
        <li>
          Whole words of a name: “Garcia” finds Ana García López, “Gar” does not. Try another
          spelling, too: Gonzales is not González.
        </li>
        <li>
          The whole telephone number with its area code, in any writing, or the whole email address.
        </li>
        <li>Someone they trust, by name or number, if they named one to be reached through.</li>
        <li>The reference, if they have it. It also finds what was withdrawn or erased.</li>
      </ul>
    </section>
  );
}
