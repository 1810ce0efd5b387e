import { claimHeartbeat, recordHeartbeat } from '../database/heartbeat.ts';
import { showReference } from '../submissions/reference.ts';
import type { Mail } from './mailer.ts';
import { MailRefused } from './mailer.ts';
import { sendTo, type Notifier } from './notify.ts';

/** What is set apart is told once a day, together: it is rarely a person, and now and then it is. */
const day = 86_400_000;

/** When a digest could not be sent, how long until the next try. */
const pause = 1_800_000;

/** How many references one digest names at most; the others stand in the next. */
const digestSize = 50;

export function digestMail(references: readonly string[], siteUrl: string): Mail {
  const count = references.length;
  return {
    subject: count === 1 ? '1 submission set apart' : `${String(count)} submissions set apart`,
    text: [
      `In the last day the website set apart ${count === 1 ? 'one submission' : `${String(count)} submissions`} that may`,
      'come from a program and not from a person. Nothing was dropped. Look at each when you can:',
      '',
      ...references.map(showReference),
      '',
      'They stand here, after you sign in:',
      `${siteUrl}/coordinator/?apart=yes`,
      '',
    ].join('\n'),
  };
}

/** Sends the digest when a day has passed since the last one and something was set apart since. */
export async function sendDigest(notifier: Notifier): Promise<void> {
  const { db, siteUrl, clock } = notifier;
  const { results } = await db
    .prepare(
      `SELECT id, reference FROM submissions WHERE notified_at IS NULL AND suspicion IS NOT NULL
       ORDER BY received_at LIMIT ?`,
    )
    .bind(digestSize)
    .all<{ id: string; reference: string }>();
  if (results.length === 0) return;
  if (!(await claimHeartbeat(db, 'digest', clock(), day))) return;
  try {
    await sendTo(
      'coordinator',
      digestMail(
        results.map(({ reference }) => reference),
        siteUrl,
      ),
      notifier,
    );
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await recordHeartbeat(db, 'digest', clock() - day + pause);
    return;
  }
  await db
    .prepare(
      `UPDATE submissions SET notified_at = ?1
       WHERE notified_at IS NULL AND suspicion IS NOT NULL AND id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(clock(), JSON.stringify(results.map(({ id }) => id)))
    .run();
}
