import type { Config } from './config.ts';
import { recordHeartbeat } from './database/heartbeat.ts';
import { sendMorning } from './desk/lists/morning.ts';
import { recordAudit } from './events/audit-record.ts';
import { log } from './log.ts';
import { sendDigest } from './notices/digest.ts';
import { sweepNotices } from './notices/notify.ts';
import { notifierOf } from './notices/tell.ts';
import { oweByTime } from './notices/owed-by-time.ts';
import { purge } from './retention/purge.ts';
import { forgetOldTries } from './submissions/code-tries.ts';

/**
 * The cron run: what was left undone, what is due. One part that fails keeps no other from its turn; the heartbeat is
 * recorded only when all came to their end.
 */
export async function sweep(env: Env, config: Config): Promise<void> {
  const notifier = notifierOf(env, config);
  const parts: Readonly<Record<string, () => Promise<unknown>>> = {
    owed: () => oweByTime(env.DB, config.unread, Date.now()),
    notices: () => sweepNotices(notifier),
    digest: () => sendDigest(notifier, config.unread),
    ...(config.morningNotice && {
      morning: () => sendMorning(notifier, config.unread.workingHours),
    }),
    tries: () => forgetOldTries(env.DB, Date.now()),
    purge: () => purge(env.DB, config.retention, Date.now()),
    // After the rest, so that what they did is in the day's record.
    audit: () => recordAudit(env.DB, Date.now()),
  };
  let failed = false;
  for (const [part, run] of Object.entries(parts)) {
    try {
      await run();
    } catch (error) {
      failed = true;
      log('sweep-interrupted', { part, error: error instanceof Error ? error.name : 'unknown' });
    }
  }
  if (!failed) await recordHeartbeat(env.DB, 'sweep', Date.now());
}
