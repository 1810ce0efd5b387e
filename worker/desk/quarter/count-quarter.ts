import { readDetail } from '../submission/detail.ts';
import { isTry } from '../submission/standing-events.ts';
import type { WorkEvent } from '../submission/work-events.ts';
import { median, toTenths, type Figures, type Single } from './figures.ts';
import type { QuarterRows } from './quarter-rows.ts';
import { quarterWords as words } from './quarter-words.ts';
import { isSmall, suppress } from './suppress.ts';
import { tablesOf, triesAt, type CountedRequest, type Office } from './tables.ts';
import { workingTime } from './working-time.ts';

/** How many hours the office worked until the first event of a kind, of each request that has one. */
function hoursUntil(
  requests: readonly CountedRequest[],
  is: (event: WorkEvent) => boolean,
  { time, workingHours }: Office,
): readonly number[] {
  const between = workingTime(workingHours, time);
  return requests.flatMap(({ receivedAt, events }) => {
    const times = events.filter(is).map(({ at, detail }) => {
      const { when } = readDetail(detail);
      return when === undefined ? at : time.instant(when);
    });
    // A try is typed to the minute: one in the minute in which it came is no earlier.
    return times.length === 0
      ? []
      : [between(receivedAt, Math.max(receivedAt, Math.min(...times)))];
  });
}

/** In the middle of so many; where they are few, it could be the time of one person. */
function middle(name: string, hours: readonly number[], hides: boolean): Single {
  const found = median(hours);
  return {
    name,
    count: hides && isSmall(hours.length) ? null : found && toTenths(found),
    unit: 'working hours',
  };
}

/**
 * The figures of a quarter. What a number is about stands in `words`.
 *
 * @param requests those of its rows that are requests, with their answers and what the office did.
 * @param hides whether what could be told of few people is hidden.
 */
export function countQuarter(
  read: QuarterRows,
  requests: readonly CountedRequest[],
  office: Office,
  hides: boolean,
): Figures {
  const all = tablesOf(read, requests, office);
  const tables = hides ? suppress(all) : all;
  const [reach, ends] = tables;
  const hasGaps = reach?.cells.some(({ count }) => count === null) === true;
  const single = (name: string, count: number, hidden = false): Single => ({
    name,
    count: hides && (hidden || isSmall(count)) ? null : count,
  });
  const tries = requests.reduce((sum, one) => sum + triesAt(one), 0);
  const messages = read.rows.length - requests.length;
  return {
    singles: [
      single(words.requests, requests.length),
      middle(words.firstTry, hoursUntil(requests, isTry, office), hides),
      middle(
        words.firstContact,
        hoursUntil(requests, ({ kind }) => kind === 'contacted', office),
        hides,
      ),
      // With the number of all tries, one that is hidden in the table could be worked out.
      single(words.tries, tries, hasGaps),
      // What was open before and after says how many ended.
      single(words.open, read.open, ends?.total === null),
      single(words.messages, messages),
    ],
    tables,
  };
}
