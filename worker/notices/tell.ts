import type { Config } from '../config.ts';
import { log } from '../log.ts';
import type { Saved } from '../submissions/save.ts';
import { mailerOf } from './mailer.ts';
import { notify, sendClaimed, sweepNotices, type Notifier } from './notify.ts';

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

/** What it leaves undone stays owed in the row, and the sweep comes for it: for `waitUntil`, it does not throw. */
async function tell(
  env: Env,
  config: Config,
  id: string,
  work: (notifier: Notifier) => Promise<void>,
): Promise<void> {
  try {
    // Nobody waits for it. So the answer that is being given goes first.
    await scheduler.wait(0);
    await work(notifierOf(env, config));
  } catch (error) {
    log('notice-interrupted', {
      submission: id,
      error: error instanceof Error ? error.name : 'unknown',
    });
  }
}

/** Tells the coordinator of a submission that was just changed, and of any that still wait. */
export function tellCoordinator(env: Env, config: Config, id: string): Promise<void> {
  return tell(env, config, id, async (notifier) => {
    await notify(notifier, id);
    await sweepNotices(notifier, alongSize);
  });
}

/** Tells the coordinator of a submission that was just saved, and of any that waited then. */
export function tellOfSaved(
  env: Env,
  config: Config,
  { submission, notice, othersDue }: Saved,
): Promise<void> {
  return tell(env, config, submission.id, async (notifier) => {
    if (notice) await sendClaimed(notifier, notice);
    if (othersDue) await sweepNotices(notifier, alongSize);
  });
}
