import { showCount } from '../../desk/bounded-count.ts';
import { isLate, type Health } from '../../desk/health.ts';
import type { OfficeTime } from '../../desk/office-time.ts';
import { showReference } from '../../submissions/reference.ts';
import type { PageContent } from './desk-page.ts';

/** What became of a test notice, as it is said on the page. */
export type Tested = 'accepted' | { readonly code: string };

const linkOf = (reference: string) => ({
  reference: showReference(reference),
  link: `/coordinator/submissions/${showReference(reference)}/`,
});

/** The page about how the service does. */
export function healthContent(
  { sweptAt, audit, faults, owed, keys, due }: Health,
  {
    time,
    now,
    newest,
    known,
    tested,
  }: { time: OfficeTime; now: number; newest: string; known: readonly string[]; tested?: Tested },
): PageContent {
  const missing = keys.filter(({ key }) => !known.includes(key));
  return {
    values: {
      swept: sweptAt === null ? null : time.full(sweptAt),
      'audit-at': audit === null ? null : time.full(audit.at),
      'audit-hash': audit?.hash ?? null,
      newest,
      'keys-in-use': String(keys.length),
      'keys-missing': String(missing.length),
      'missing-sealed': showCount(missing.reduce((sum, { count }) => sum + count, 0)),
      'owed-count': String(owed.length),
      'due-count': String(due.length),
      'test-code': typeof tested === 'object' ? tested.code : null,
    },
    when: new Set([
      isLate(sweptAt, now) ? 'sweep-late' : 'sweep-well',
      ...(sweptAt === null ? ['never-swept'] : []),
      ...(audit === null ? ['no-audit'] : ['audit']),
      ...(faults.length === 0 ? ['no-faults'] : ['faults']),
      ...(owed.length === 0 ? ['no-owed'] : ['owed']),
      ...(missing.length === 0 ? [] : ['keys-missing']),
      ...(due.length === 0 ? ['no-due'] : ['due']),
      ...(tested === undefined ? [] : [tested === 'accepted' ? 'test-accepted' : 'test-refused']),
    ]),
    rows: {
      faults: faults.map(({ name, code, since }) => ({
        values: { code, since: time.full(since) },
        when: new Set([`fault.${name}`]),
      })),
      owed: owed.map((row) => ({
        values: {
          ...linkOf(row.reference),
          since: time.full(row.notice_owed_at),
          next: time.full(row.notice_due_at),
          attempts: String(row.notice_attempts),
          why: row.notice_error,
        },
        when: new Set([
          `notice.${row.notice}`,
          ...(row.notice_error === null ? ['not-tried'] : []),
        ]),
      })),
      keys: keys.map(({ key, count }) => ({
        values: { key, sealed: showCount(count) },
        when: new Set([
          ...(key === newest ? ['key-newest'] : []),
          known.includes(key) ? 'key-known' : 'key-missing',
        ]),
      })),
      due: due.map(({ reference, schedule }) => ({ values: { ...linkOf(reference), schedule } })),
    },
  };
}
