/**
 * The part of an UPDATE that makes a submission owe another notice, in place of one that it may still owe. Its
 * parameters are ?2, the kind of notice, and ?3, the time. Of a check nobody is told.
 *
 * @param then the kind of notice that is owed after it, in SQL.
 */
export const owesAnotherNotice = (
  then = 'NULL',
): string => `notice = ?2, notice_then = ${then}, notice_owed_at = ?3, notified_at = iif(suspicion = 'check', ?3, NULL),
  notice_due_at = ?3, notice_attempts = 0, notice_error = NULL`;

/** The office knows of what it entered itself. */
const wasTold = `(arrived_by <> 'site' OR EXISTS (SELECT 1 FROM events WHERE submission_id = submissions.id AND kind = 'notified'))`;

/** `owesAnotherNotice`, with the same parameters, for a submission of which the office was never told; of another nothing changes. */
export const owesFirstNotice = (): string =>
  [
    ['notice', '?2'],
    ['notice_then', 'NULL'],
    ['notice_owed_at', '?3'],
    ['notified_at', 'NULL'],
    ['notice_due_at', '?3'],
    ['notice_attempts', '0'],
    ['notice_error', 'NULL'],
  ]
    .map(([column = '', value = '']) => `${column} = iif(${wasTold}, ${column}, ${value})`)
    .join(', ');
