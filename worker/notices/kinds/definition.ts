import type { UnreadPolicy } from '../unread.ts';

/** Who gets a notice: the coordinator, or the second person whom the program names. */
export type Recipient = 'coordinator' | 'second';

/** One kind of notice, in the office's language (English). Nothing that a person wrote is in it. */
export interface NoticeDefinition {
  readonly to: Recipient;
  /** What the desk calls it. */
  readonly name: string;
  /** How the subject begins; the kind of submission and its reference follow. */
  readonly subject: string;
  /** What happened, and what to do. `what` is the kind of submission, in words. */
  readonly text: (what: string) => string;
  /** What stands before the address of its page at the desk, where that is not to read it. */
  readonly link?: string;
  /**
   * For a notice that comes to be owed by time: the statement by which the sweep makes submissions owe it, with
   * `owesAnotherNotice`. It has to leave out those that were told already. Where something that happens makes it owed,
   * the code of that does.
   */
  readonly owed?: (db: D1Database, policy: UnreadPolicy, now: number) => D1PreparedStatement;
}
