import { withAttempts } from '../../database/attempts.ts';
import { claimHeartbeat, recordHeartbeat } from '../../database/heartbeat.ts';
import { MailRefused, type Mail } from '../../notices/mailer.ts';
import { sendTo, type Notifier } from '../../notices/notify.ts';
import { worksAt, type WorkingHours } from '../../notices/working-hours.ts';
import { showReference } from '../../submissions/reference.ts';
import { officeTime } from '../office-time.ts';
import { conditions, partSize } from './today.ts';

/** What a morning's mail tells: references and counts, and nothing of whom. */
export interface Morning {
  /** Of what is due, the earliest first; as many as Today shows. */
  readonly references: readonly string[];
  readonly due: number;
  /** How many wait for the office with no next step, how many nobody opened, and how many the person changed since. */
  readonly unplanned: number;
  readonly fresh: number;
  readonly changed: number;
}

const counted = (count: number, what: string) => `${what}: ${String(count)}`;

/** The mail of a morning. Nothing in it was written by anybody who sent something. */
export function morningMail(
  { references, due, unplanned, fresh, changed }: Morning,
  siteUrl: string,
): Mail {
  return {
    subject: `Due today: ${String(due)}`,
    text: [
      'The next contact was planned for today, or for a day that has passed, with:',
      '',
      ...references.map(showReference),
      ...(due > references.length ? [`and ${String(due - references.length)} more`] : []),
      '',
      counted(changed, 'Changed by the person, and not opened since'),
      counted(fresh, 'New, and not opened'),
      counted(unplanned, 'Without a next step'),
      '',
      'All of it is here, after you sign in:',
      `${siteUrl}/coordinator/`,
      '',
    ].join('\n'),
  };
}

/** What is due on a day of the office, as `2026-11-30`. */
async function findMorning(db: D1Database, day: string): Promise<Morning> {
  const from = 'FROM submissions INDEXED BY submissions_by_next WHERE suspicion IS NULL AND';
  const count = (condition: string) => `(SELECT count(*) ${from} ${condition})`;
  const [rows, counts] = await withAttempts(() =>
    Promise.all([
      db
        .prepare(`SELECT reference ${from} ${conditions.due} ORDER BY next_on, received_at LIMIT ?`)
        .bind(day, partSize)
        .all<{ reference: string }>(),
      db
        .prepare(
          `SELECT ${count(conditions.due)} AS due, ${count(conditions.unplanned)} AS unplanned,
             ${count(conditions.fresh)} AS fresh, ${count(conditions.changed)} AS changed`,
        )
        .bind(day)
        .first<Omit<Morning, 'references'>>(),
    ]),
  );
  return {
    references: rows.results.map(({ reference }) => reference),
    ...(counts ?? { due: 0, unplanned: 0, fresh: 0, changed: 0 }),
  };
}

/** Sends one mail on a day on which the office works, once its hours have begun, if anything is due. */
export async function sendMorning(notifier: Notifier, hours: WorkingHours): Promise<void> {
  const { db, siteUrl, clock } = notifier;
  const now = clock();
  if (!worksAt(hours)(now)) return;
  const time = officeTime(hours.timeZone);
  const day = time.day(now);
  // Since the office's midnight: one that was claimed today is not claimed once more.
  const passed = Date.parse(`${time.typed(now)}Z`) - Date.parse(`${day}T00:00Z`);
  if (!(await claimHeartbeat(db, 'morning', now, passed))) return;
  const morning = await findMorning(db, day);
  if (morning.due === 0) return;
  try {
    await sendTo('coordinator', morningMail(morning, siteUrl), notifier);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    // The next run tries again.
    await recordHeartbeat(db, 'morning', now - passed);
  }
}
