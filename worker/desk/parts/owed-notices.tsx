import type { Desk } from '../desk.ts';
import { type Health, type OwedNotice } from '../health.ts';
import type { OfficeTime } from '../office-time.ts';
import { ReferenceLink } from './reference.tsx';
import { Scroll } from './scroll.tsx';
import { inWords } from '../words/in-words.ts';
import { faults as faultWords, notices } from '../words/service.ts';

/** The notices that wait to be sent, and why. */
export function OwedNotices({
  desk: { member, time },
  health: { owed, faults },
}: {
  desk: Desk;
  health: Health;
}) {
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">Notices by email</h2>
      {owed.length === 0 ? (
        <p>None waits to be sent.</p>
      ) : (
        <Scroll label="Table of the notices that wait">
          <table>
            <thead>
              <tr>
                <th scope="col">Submission</th>
                <th scope="col">Notice</th>
                <th scope="col">Owed since</th>
                <th scope="col">Tries</th>
                <th scope="col">Why it was not sent</th>
                <th scope="col">Next try</th>
              </tr>
            </thead>
            <tbody>
              {owed.map((notice) => (
                <Owed notice={notice} time={time} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {faults.length > 0 && (
        <div class="warning">
          <h3>A mail address is refused. Tell whoever keeps this service.</h3>
          <ul>
            {faults.map(({ name, code, since }) => (
              <li>
                {inWords(faultWords, name)} since {time.full(since)} (<code>{code}</code>)
              </li>
            ))}
          </ul>
        </div>
      )}
      {member.role === 'coordinator' && (
        <form method="post" action="/coordinator/health/">
          <button type="submit">Send a test notice</button>
        </form>
      )}
    </section>
  );
}

function Owed({ notice, time }: { notice: OwedNotice; time: OfficeTime }) {
  return (
    <tr>
      <th scope="row">
        <ReferenceLink reference={notice.reference} />
      </th>
      <td>{inWords(notices, notice.notice)}</td>
      <td>{time.full(notice.notice_owed_at)}</td>
      <td>{notice.notice_attempts}</td>
      <td>
        {notice.notice_error === null ? (
          <span>not tried yet</span>
        ) : (
          <code>{notice.notice_error}</code>
        )}
      </td>
      <td>{time.full(notice.notice_due_at)}</td>
    </tr>
  );
}
