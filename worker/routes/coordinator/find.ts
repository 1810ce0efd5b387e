import { withAttempts } from '../../database/attempts.ts';
import { findForDesk, type DeskSubmission } from '../../desk/submission/desk-submission.ts';
import { readReference } from '../../submissions/reference.ts';
import type { DeskContext } from './desk.ts';

/** The submission that somebody names, where they may see it: a program sees checks alone. */
export async function findReferenced(
  c: DeskContext,
  typed: string,
): Promise<DeskSubmission | undefined> {
  const reference = readReference(typed);
  if (reference === undefined) return undefined;
  const found = await withAttempts(() => findForDesk(c.env.DB, reference));
  return c.get('member').role === 'checker' && found?.suspicion !== 'check' ? undefined : found;
}

/** The one that an address names. */
export const findAsked = (c: DeskContext): Promise<DeskSubmission | undefined> =>
  findReferenced(c, c.req.param('reference') ?? '');
