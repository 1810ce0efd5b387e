import { claimHeartbeat, recordHeartbeat } from '../database/heartbeat.ts';
import { showReference } from '../submissions/reference.ts';
import type { Mail } from './mailer.ts';
import { MailRefused } from './mailer.ts';
import { sendTo, type Notifier } from './notify.ts';
import type { UnreadPolicy } from './unread.ts';
import { workingHoursBefore } from './working-hours.ts';

/** What is set apart is told once a day, together: it is rarely a person, and now and then it is. */
const day = 86_400_000;

/** When a digest could not be sent, how long until the next try. */
const pause = 1_800_000;

/** How many references one digest names at most; the others stand in the next. */
const digestSize = 50;

/** What a digest tells. */
export interface Digest {
  /** The references it names. */
  readonly references: readonly string[];
  /** How many were set apart and told of in no digest yet, those that it names too. */
  readonly total: number;
  /** How many were told of long enough ago, and nobody has opened them. */
  readonly unopened: number;
}

const submissions = (count: number) =>
  `${String(count)} ${count === 1 ? 'submission' : 'submissions'}`;
const counted = (count: number) => (count === 1 ? 'One submission' : submissions(count));

/** Nothing in it was written by anybody who sent something. */
export function digestMail({ references, total, unopened }: Digest, siteUrl: string): Mail {
  const subjects = [
    ...(total > 0 ? [`${submissions(total)} set apart`] : []),
    ...(unopened > 0
      ? [
          total > 0
            ? `${String(unopened)} earlier not yet opened`
            : `${submissions(unopened)} set apart and not yet opened`,
        ]
      : []),
  ];
  const fresh = [
    `${counted(total)} set apart by the website since the last such mail may come from a program and not`,
    'from a person. Nothing was dropped. Look at each when you can:',
    '',
    ...references.map(showReference),
    ...(total > references.length
      ? [
          `These are ${String(references.length)} of ${String(total)}. The next mail names the others.`,
        ]
      : []),
    '',
  ];
  const earlier = [
    `${counted(unopened)} set apart earlier ${unopened === 1 ? 'has' : 'have'} not been opened. A person may have written: open each, or mark it as spam.`,
    '',
  ];
  return {
    subject: subjects.join(', '),
    text: [
      ...(total > 0 ? fresh : []),
      ...(unopened > 0 ? earlier : []),
      'Everything that is set apart is here, after you sign in:',
      `${siteUrl}/coordinator/submissions/?apart=yes`,
      '',
    ].join('\n'),
  };
}

/** The rows that the next digest is to name, in SQL: the words of the index `submissions_owed_digest`. */
const owesDigest = `notified_at IS NULL AND suspicion IS NOT NULL AND notice = 'new'`;

/**
 * Sends the digest when a day has passed since the last one and something was set apart since, or was told of so many
 * working hours ago and still nobody has opened it. What the person put on hold can wait.
 */
export async function sendDigest(
  notifier: Notifier,
  { hours, workingHours }: UnreadPolicy,
): Promise<void> {
  const { db, siteUrl, clock } = notifier;
  const toldBefore = workingHoursBefore(clock(), hours, workingHours);
  const [{ results }, counts] = await Promise.all([
    db
      .prepare(
        `SELECT id, reference FROM submissions WHERE ${owesDigest} ORDER BY received_at LIMIT ?`,
      )
      .bind(digestSize)
      .all<{ id: string; reference: string }>(),
    db
      .prepare(
        `SELECT (SELECT count(*) FROM submissions WHERE ${owesDigest}) AS total,
           (SELECT count(*) FROM submissions
            WHERE state = 'new' AND suspicion IS NOT NULL AND notified_at <= ?) AS unopened`,
      )
      .bind(toldBefore)
      .first<{ total: number; unopened: number }>(),
  ]);
  const unopened = counts?.unopened ?? 0;
  if (results.length === 0 && unopened === 0) return;
  if (!(await claimHeartbeat(db, 'digest', clock(), day))) return;
  const digest = {
    references: results.map(({ reference }) => reference),
    total: Math.max(counts?.total ?? 0, results.length),
    unopened,
  };
  try {
    await sendTo('coordinator', digestMail(digest, siteUrl), notifier);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await recordHeartbeat(db, 'digest', clock() - day + pause);
    return;
  }
  await db
    .prepare(
      `UPDATE submissions SET notified_at = ?1
       WHERE ${owesDigest} AND id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(clock(), JSON.stringify(results.map(({ id }) => id)))
    .run();
}
