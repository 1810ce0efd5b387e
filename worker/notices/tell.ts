import type { Config } from '../config.ts';
import { log } from '../log.ts';
import { mailerOf } from './mailer.ts';
import { notify, sweepNotices, type Notifier } from './notify.ts';

/** What a run needs to send notices, from the Worker's bindings and settings. */
export function notifierOf(env: Env, { noticeFrom, noticeTo, timeZone }: Config): Notifier {
  return { db: env.DB, mailer: mailerOf(env.EMAIL, noticeFrom, noticeTo), timeZone, clock: () => Date.now() };
}

/**
 * Tells the coordinator of a submission that was just saved, and of any that still wait. For `waitUntil`: it does not
 * throw, since what it leaves undone stays owed in the row and the sweep comes for it.
 */
export async function tellCoordinator(env: Env, config: Config, id: string): Promise<void> {
  const notifier = notifierOf(env, config);
  try {
    await notify(notifier, id);
    await sweepNotices(notifier);
  } catch (error) {
    log('notice-interrupted', { submission: id, error: error instanceof Error ? error.name : 'unknown' });
  }
}
