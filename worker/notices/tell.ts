import type { Config } from '../config.ts';
import { log } from '../log.ts';
import { mailerOf } from './mailer.ts';
import { notify, sweepNotices, type Notifier } from './notify.ts';

/** What a run needs to send notices, from the Worker's bindings and settings. */
export function notifierOf(
  env: Env,
  { noticeFrom, noticeTo, noticeSecondTo, timeZone, siteUrl }: Config,
): Notifier {
  return {
    db: env.DB,
    mailers: {
      coordinator: mailerOf(env.EMAIL, noticeFrom, noticeTo),
      second: mailerOf(env.EMAIL, noticeFrom, noticeSecondTo),
    },
    timeZone,
    siteUrl,
    clock: () => Date.now(),
  };
}

/** How many other notices a post takes along: `waitUntil` lasts 30 s, and a mail may take 10. */
const alongSize = 2;

/**
 * Tells the coordinator of a submission that was just saved, and of any that still wait. For `waitUntil`: it does not
 * throw, since what it leaves undone stays owed in the row and the sweep comes for it.
 */
export async function tellCoordinator(env: Env, config: Config, id: string): Promise<void> {
  const notifier = notifierOf(env, config);
  try {
    await notify(notifier, id);
    await sweepNotices(notifier, alongSize);
  } catch (error) {
    log('notice-interrupted', {
      submission: id,
      error: error instanceof Error ? error.name : 'unknown',
    });
  }
}
