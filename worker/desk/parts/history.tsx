import type { FromSite } from '../site/from-site.ts';
import type { HistoryEntry } from '../submission/history.ts';
import type { OfficeTime } from '../office-time.ts';
import { EventWords } from './event-words.tsx';

/** What happened to a submission, the latest first. Looks in a row are one line. */
export function History({
  site,
  entries,
  time,
  id,
  heading: Heading = 'h2',
}: {
  site: FromSite;
  entries: readonly HistoryEntry[];
  time: OfficeTime;
  /** The heading's id, where the page has one such part. */
  id?: string;
  heading?: 'h2' | 'h3';
}) {
  return (
    <section class="history" aria-labelledby={id}>
      <Heading id={id}>History</Heading>
      <ol class="plain">
        {folded(entries).map(([entry, ...looks]) => (
          <li>
            <Moment at={entry.at} time={time} />
            <p>
              <EventWords site={site} entry={entry} />{' '}
              {looks.length > 0 && <span>{looks.length + 1} times, the last time then</span>}{' '}
              <span class="quiet">{namesOf([entry, ...looks])}</span>
            </p>
            <Note entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Looks that follow each other are one entry, the latest of them first. */
function folded(
  entries: readonly HistoryEntry[],
): readonly (readonly [HistoryEntry, ...HistoryEntry[]])[] {
  const lines: [HistoryEntry, ...HistoryEntry[]][] = [];
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line && entry.kind === 'viewed' && line[0].kind === 'viewed') line.push(entry);
    else lines.push([entry]);
  }
  return lines;
}

/** Who did it, each once. */
const namesOf = (entries: readonly HistoryEntry[]): string =>
  [...new Set(entries.flatMap(({ actor }) => actor ?? []))].join(', ');

/** When something was, for people and for programs. */
export function Moment({ at, time }: { at: number; time: OfficeTime }) {
  return <time datetime={time.stamp(at)}>{time.full(at)}</time>;
}

function Note({ entry: { note, parts } }: { entry: HistoryEntry }) {
  if (note === undefined) {
    return parts['note'] === undefined ? null : (
      <p class="quiet">The note was erased with the answers.</p>
    );
  }
  return 'unreadable' in note ? (
    <p class="may-not">The note cannot be opened (key {note.unreadable}).</p>
  ) : (
    <p class="typed note-text" dir="auto">
      {note.text}
    </p>
  );
}
