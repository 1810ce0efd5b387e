import { isLate } from '../health.ts';
import type { Waiting } from '../lists/waiting.ts';

/** Said above what waits, while mail or the regular run fails: nobody is told then of what comes in. */
export function Unwell({
  waits: { sweptAt, faults },
  now,
}: {
  waits: Pick<Waiting, 'sweptAt' | 'faults'>;
  now: number;
}) {
  if (!isLate(sweptAt, now) && faults === 0) return null;
  return (
    <div class="warning">
      <p class="marked">
        The service does not run as it should, and an email about a request may not come.{' '}
        <a href="/coordinator/health/">See what is wrong</a>
      </p>
    </div>
  );
}
