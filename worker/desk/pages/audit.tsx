import type { AuditRecord } from '../../events/audit-hash.ts';
import type { TrailEntry } from '../audit.ts';
import type { Desk } from '../desk.ts';
import type { OfficeTime } from '../office-time.ts';
import { EventWords } from '../parts/event-words.tsx';
import { Frame } from '../parts/frame.tsx';
import { Moment } from '../parts/history.tsx';
import { Pages } from '../parts/pages.tsx';
import { ReferenceLink } from '../parts/reference.tsx';
import { Scroll } from '../parts/scroll.tsx';

/** The trail of all that happened, and the daily records that hold it. */
export function AuditPage({
  desk,
  entries,
  records,
  page,
  pages,
}: {
  desk: Desk;
  entries: readonly TrailEntry[];
  records: readonly AuditRecord[];
  page: number;
  pages: number;
}) {
  return (
    <Frame desk={desk} title="Audit" at="/coordinator/audit/">
      <h1>Audit</h1>
      <p>
        Every look, change and export, the latest first. The table behind it only grows, and each
        row is bound to the one before it on the same submission. Page {page} of {pages}. A number
        is left out now and then, where two things happened at the same moment. It does not mean
        that anything was taken away.
      </p>
      <Scroll label="Events">
        <table>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Submission</th>
              <th scope="col">Who</th>
              <th scope="col">Code</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row desk={desk} entry={entry} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Pages
        label="Pages of the trail"
        page={page}
        hasNext={page < pages}
        linkTo={(page) => `/coordinator/audit/?page=${page}`}
      />
      <Records records={records} time={desk.time} />
    </Frame>
  );
}

function Row({ desk: { site, time }, entry }: { desk: Desk; entry: TrailEntry }) {
  const { id, at, reference, actor, hash } = entry;
  return (
    <tr>
      <th scope="row" class="number">
        {id}
      </th>
      <td>
        <Moment at={at} time={time} />
      </td>
      <td>
        <EventWords site={site} entry={entry} />
      </td>
      <td>{reference !== null && <ReferenceLink reference={reference} />}</td>
      <td>
        {actor === null ? (
          <span class="quiet">the person or the service</span>
        ) : (
          <span class="address">{actor}</span>
        )}
      </td>
      <td>{hash !== null && <code>{hash.slice(0, 12)}</code>}</td>
    </tr>
  );
}

function Records({ records, time }: { records: readonly AuditRecord[]; time: OfficeTime }) {
  return (
    <section aria-labelledby="records">
      <h2 id="records">Daily records</h2>
      <p>
        Once a day one long code is made of the whole trail. Now and then write the latest down
        where nobody who keeps this service can change it: with it they can show you whether any
        line was changed, left out or put in since.
      </p>
      {records.length === 0 ? (
        <p>There is none yet.</p>
      ) : (
        <Scroll label="Table of the daily records">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Up to number</th>
                <th scope="col">Code</th>
              </tr>
            </thead>
            <tbody>
              {records.map(({ at, last_event, hash }) => (
                <tr>
                  <th scope="row">{time.full(at)}</th>
                  <td class="number">{last_event}</td>
                  <td>
                    <code>{hash}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <details>
        <summary>For whoever keeps this service</summary>
        <p>
          The codes are hashes, that of a day over the ends of all chains of events. The command{' '}
          <code>npm run vod -- audit --remote</code> verifies the trail and all daily records, and
          names the first row that does not fit.
        </p>
      </details>
    </section>
  );
}
