import { showCount } from '../bounded-count.ts';
import type { Desk } from '../desk.ts';
import { isLate, type Health } from '../health.ts';
import { Frame } from '../parts/frame.tsx';
import { ReferenceLink } from '../parts/reference.tsx';
import { OwedNotices } from '../parts/owed-notices.tsx';

/** What became of a test notice. */
export type Tested = 'accepted' | { readonly code: string };

/** How the service does, for the people who depend on it. */
export function HealthPage({
  desk,
  health,
  newest,
  known,
  tested,
}: {
  desk: Desk;
  health: Health;
  /** The id of the key that seals now, and those of all keys in the ring. */
  newest: string;
  known: ReadonlySet<string>;
  tested?: Tested | undefined;
}) {
  const missing = health.keys.filter(({ key }) => !known.has(key));
  return (
    <Frame desk={desk} title="Health" at="/coordinator/health/">
      <h1>Health</h1>
      {tested !== undefined && <TestedNotice tested={tested} />}
      <Sweep desk={desk} sweptAt={health.sweptAt} />
      <OwedNotices desk={desk} health={health} />
      {missing.length > 0 && (
        <section aria-labelledby="keys">
          <h2 id="keys">Answers that cannot be opened</h2>
          <div class="warning">
            <h3>A key is missing. Tell whoever keeps this service.</h3>
            <p>
              {missing.length} of {health.keys.length} keys in use are missing from the ring:{' '}
              {showCount(missing.reduce((sum, { count }) => sum + count, 0))} sealed answers and
              notes cannot be opened. Do not erase them.
            </p>
          </div>
        </section>
      )}
      {health.unsearched > 0 && (
        <section aria-labelledby="unsearched">
          <h2 id="unsearched">Not found by a search</h2>
          <div class="warning">
            <h3>Tell whoever keeps this service.</h3>
            <p>
              {showCount(health.unsearched)} submissions cannot be found by name, number or email
              yet. The command <code>npm run vod -- reseal --remote</code> puts that right. Until
              then, look for them in the list.
            </p>
          </div>
        </section>
      )}
      <section aria-labelledby="retention">
        <h2 id="retention">Erased in the next 30 days</h2>
        {health.due.length === 0 ? (
          <p>Nothing.</p>
        ) : (
          <ul>
            {health.due.map(({ reference, schedule }) => (
              <li>
                <ReferenceLink reference={reference} />, schedule {schedule}
              </li>
            ))}
          </ul>
        )}
      </section>
      <ForKeeper desk={desk} health={health} newest={newest} known={known} />
    </Frame>
  );
}

function TestedNotice({ tested }: { tested: Tested }) {
  return tested === 'accepted' ? (
    <div class="told" role="status">
      <p>The test notice was accepted. Look whether it arrives: accepted is not yet delivered.</p>
    </div>
  ) : (
    <div class="warning" role="alert">
      <h2>The test notice was not accepted</h2>
      <p>
        The platform says <code>{tested.code}</code>. Tell whoever keeps this service.
      </p>
    </div>
  );
}

function Sweep({ desk: { time, now }, sweptAt }: { desk: Desk; sweptAt: number | null }) {
  const last = sweptAt === null ? 'never' : time.full(sweptAt);
  return (
    <section aria-labelledby="sweep">
      <h2 id="sweep">The regular run</h2>
      {isLate(sweptAt, now) ? (
        <div class="warning">
          <h3>It is late. Tell whoever keeps this service.</h3>
          <p>
            It is due every five minutes, and reminders, erasures and emails that failed wait for
            it. What people send is saved all the same: look at the list yourself until this is put
            right.
          </p>
          <p>Last finished: {last}</p>
        </div>
      ) : (
        <p>It last finished on {last}. It is due every five minutes.</p>
      )}
    </section>
  );
}

/** What a coordinator does not need, and whoever keeps the service does. */
function ForKeeper({
  desk: { time },
  health: { keys, audit },
  newest,
  known,
}: {
  desk: Desk;
  health: Health;
  newest: string;
  known: ReadonlySet<string>;
}) {
  return (
    <details>
      <summary>For whoever keeps this service</summary>
      <h2>Keys</h2>
      <p>
        New answers and notes are sealed with <code>{newest}</code>.
      </p>
      <ul>
        {keys.map(({ key, count }) => (
          <li>
            <code>{key}</code>: {showCount(count)} sealed{' '}
            {!known.has(key) && (
              <strong>This key is missing from the ring: they cannot be opened.</strong>
            )}
          </li>
        ))}
      </ul>
      <h2>Audit record</h2>
      {audit === null ? (
        <p>There is none yet.</p>
      ) : (
        <p>
          The last one is of {time.full(audit.at)}: <code>{audit.hash}</code>
        </p>
      )}
    </details>
  );
}
