/** What an UPDATE sets, each column with its value in SQL. ?2 is the kind of notice, ?3 the time. */
const owed = {
  notice: '?2',
  notice_then: 'NULL',
  notice_owed_at: '?3',
  notified_at: 'NULL',
  notice_due_at: '?3',
  notice_attempts: '0',
  notice_error: 'NULL',
} as const;

const assignments = (
  values: Readonly<Record<string, string>>,
  asSet: (column: string, value: string) => string = (_, value) => value,
): string =>
  Object.entries(values)
    .map(([column, value]) => `${column} = ${asSet(column, value)}`)
    .join(', ');

/**
 * The part of an UPDATE that makes a submission owe another notice, in place of one that it may still owe. Its
 * parameters are ?2, the kind of notice, and ?3, the time. Of a check nobody is told.
 *
 * @param then the kind of notice that is owed after it, in SQL.
 */
export const owesAnotherNotice = (then = 'NULL'): string =>
  assignments({
    ...owed,
    notice_then: then,
    notified_at: `iif(suspicion = 'check', ?3, NULL)`,
  });

/** The office knows of what it entered itself. */
const wasTold = `(arrived_by <> 'site' OR EXISTS (SELECT 1 FROM events WHERE submission_id = submissions.id AND kind = 'notified'))`;

/** `owesAnotherNotice`, with the same parameters, for a submission of which the office was never told; of another nothing changes. */
export const owesFirstNotice = (): string =>
  assignments(owed, (column, value) => `iif(${wasTold}, ${column}, ${value})`);
