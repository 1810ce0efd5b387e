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
