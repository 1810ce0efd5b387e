import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { pageOf } from '../../desk/parts/reference.tsx';
import { isPersonChange, join, part } from '../../desk/actions/join.ts';
import { postedForm, postedFormGuards } from '../../guards/posted-form.ts';
import { findAsked, findReferenced } from './find.ts';
import { showNothing } from './desk.ts';

/** Says that one person sent two submissions, or takes it back. Said twice, it is said once. */
export const personRoutes = new Hono<DeskEnv>().post(
  '/:reference/person',
  ...postedFormGuards,
  async (c) => {
    const posted = await postedForm(c);
    const submission = await findAsked(c);
    const change = posted.get('change') ?? '';
    if (!submission || !isPersonChange(change)) return showNothing(c);
    const work = { db: c.env.DB, member: c.get('member'), now: Date.now() };
    if (change === 'parted') await part(work, submission.id);
    else {
      const other = await findReferenced(c, posted.get('other') ?? '');
      if (!other) return showNothing(c);
      await join(work, submission.id, other.id);
    }
    return c.redirect(`${pageOf(submission.reference)}?done=${change}`, 303);
  },
);
