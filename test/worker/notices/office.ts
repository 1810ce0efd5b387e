import { env } from 'cloudflare:workers';
import type { Mailer } from '../../../worker/notices/mailer.ts';
import type { Notifier } from '../../../worker/notices/notify.ts';
import type { UnreadPolicy } from '../../../worker/notices/unread.ts';
import { fakeMailer } from '../fake-mailer.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** When the office works, and after how many of its hours it is reminded. */
export const policy: UnreadPolicy = {
  hours: 16,
  workingHours: {
    days: new Set(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']),
    from: 8,
    to: 17,
    timeZone: 'America/Los_Angeles',
  },
};

/** What sends notices at a time. With one mailer for both addresses, what is accepted is counted whoever it was for. */
export const at = (time: number, coordinator: Mailer, second = coordinator): Notifier => ({
  db: env.DB,
  mailers: { coordinator, second },
  timeZone: 'America/Los_Angeles',
  siteUrl: 'https://vod.example',
  clock: () => time,
});

/** An office of two, each refusing with codes of its own, whose mails are kept apart. */
export function office(coordinatorCodes: string[] = [], secondCodes: string[] = []) {
  const coordinator = fakeMailer(...coordinatorCodes);
  const second = fakeMailer(...secondCodes);
  return {
    at: (time: number) => at(time, coordinator.mailer, second.mailer),
    coordinator: coordinator.accepted,
    second: second.accepted,
  };
}
