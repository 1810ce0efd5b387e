import { readDetail } from './detail.ts';
import { stages } from '../../submissions/states.ts';

/** An event of a submission, as far as it is asked whether it still counts. */
interface Told {
  readonly id: number;
  readonly kind: string;
  readonly detail: string | null;
}

/** How far an event says that the office has come; -1 where it says nothing of it. */
const stageOf = (kind: string) => (stages as readonly string[]).indexOf(kind);

/**
 * The events that still count: without those that were taken back, and as they are corrected. A contact that was corrected to a
 * try is a try; what was corrected to nothing is left out.
 *
 * @param events of one submission, the earliest first.
 */
export function standingEvents<T extends Told>(events: readonly T[]): T[] {
  const undone = new Set(
    events.filter(({ kind }) => kind === 'undone').map(({ detail }) => readDetail(detail)['event']),
  );
  return events
    .filter(({ id, kind }) => kind !== 'undone' && !undone.has(String(id)))
    .reduce<T[]>(
      (standing, event) =>
        event.kind === 'corrected'
          ? correct(standing, readDetail(event.detail)['to'] ?? '')
          : [...standing, event],
      [],
    );
}

/** The events before a correction, as they read after it. */
function correct<T extends Told>(events: readonly T[], to: string): T[] {
  return events.flatMap((event) => {
    if (stageOf(event.kind) <= stageOf(to)) return [event];
    return event.kind === 'contacted' && to === 'tried' ? [{ ...event, kind: 'tried' }] : [];
  });
}

/** Whether an event is a try to reach the person: one that reached them, too. */
export const isTry = ({ kind }: Pick<Told, 'kind'>): boolean =>
  kind === 'tried' || kind === 'contacted';
