import type { HistoryEntry } from '../../desk/history.ts';
import { showTyped, type OfficeTime } from '../../desk/office-time.ts';
import type { Content } from './desk-page.ts';

/** One event as a row. What it means stands in the built page, by its kind. */
export function eventContent(
  { at, kind, actor, detail, parts, note }: HistoryEntry,
  time: OfficeTime,
): Required<Content> {
  return {
    values: {
      at: time.full(at),
      stamp: new Date(at).toISOString(),
      actor,
      note: note !== undefined && 'text' in note ? note.text : null,
      'note-key': note !== undefined && 'unreadable' in note ? note.unreadable : null,
      'event-when': parts['when'] === undefined ? null : showTyped(parts['when']),
      schedule: kind === 'purged' ? detail : null,
    },
    when: new Set([
      `event.${kind}`,
      ...(actor === null ? ['no-actor'] : ['actor']),
      ...(parts['how'] === undefined ? [] : [`how.${parts['how']}`]),
      ...(parts['reason'] === undefined ? [] : [`reason.${parts['reason']}`]),
      ...(parts['note'] !== undefined && note === undefined ? ['note-erased'] : []),
      ...(note !== undefined && 'unreadable' in note ? ['note-unreadable'] : []),
    ]),
  };
}
