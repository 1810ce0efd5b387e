import { aProgram as use } from '../assumptions.ts';
import { free, plan, prices, type Paid } from './prices.ts';

const daysAMonth = 30.4;

/** What so many programs use in a day; of gigabytes, what has gathered once the first is as old as any is kept. */
export function usedADay(programs: number): Readonly<Record<Paid, number>> {
  const requests =
    use.submissionsADay * use.requestsASubmission +
    use.returnsADay * use.requestsAReturn +
    use.deskPagesADay +
    use.healthChecksADay +
    use.sweepsADay;
  const kept = use.submissionsADay * 365 * use.yearsKept;
  return {
    requests: programs * requests,
    cpuMs: programs * requests * use.cpuMsARequest,
    rowsRead: programs * requests * use.rowsReadARequest,
    rowsWritten:
      programs *
      (use.submissionsADay * use.rowsWrittenASubmission +
        use.deskPagesADay * use.rowsWrittenADeskPage),
    gigabytes: (programs * kept * use.bytesASubmission) / 1e9,
  };
}

const usedAMonth = (programs: number, what: Paid) =>
  usedADay(programs)[what] * (what === 'gigabytes' ? 1 : daysAMonth);

/** What one thing costs in a month beyond what the plan includes, in dollars. */
export function costOf(programs: number, what: Paid): number {
  const { included, unit, dollars } = prices[what];
  return (Math.max(0, usedAMonth(programs, what) - included) / unit) * dollars;
}

export const paid = Object.keys(prices) as Paid[];

/** What a month costs in all, in dollars. */
export const costAMonth = (programs: number): number =>
  plan + paid.reduce((sum, what) => sum + costOf(programs, what), 0);

/** How many programs there may be before a limit of the free plan is met, or before the paid plan asks for more. */
export function programsWithin(what: Paid): { free: number | undefined; included: number } {
  const limit = what === 'cpuMs' ? undefined : free[what];
  return {
    free: limit === undefined ? undefined : Math.floor(limit / usedADay(1)[what]),
    included: Math.floor(prices[what].included / usedAMonth(1, what)),
  };
}
