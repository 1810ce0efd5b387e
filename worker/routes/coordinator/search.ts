import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { withAttempts } from '../../database/attempts.ts';
import { findForDesk } from '../../desk/submission/desk-submission.ts';
import { openSubmissions } from '../../desk/submission/opened-submission.ts';
import { SearchPage, type Searched } from '../../desk/pages/search.tsx';
import { pageOf } from '../../desk/parts/reference.tsx';
import { searchAddress } from '../../desk/parts/search-box.tsx';
import { countUnsearched, search } from '../../desk/lists/search.ts';
import { openSearch, sealSearch, searchLimit } from '../../desk/lists/search-words.ts';
import { recordAtDesk } from '../../desk/submission/record-look.ts';
import { isUnseen } from '../../forms/unseen.ts';
import { postedForm, postedFormGuards } from '../../guards/posted-form.ts';
import { readReference } from '../../submissions/reference.ts';
import { showDesk, type DeskContext } from './desk.ts';

/** Searches, and records it without the words: how many submissions were shown. */
async function searchFor(c: DeskContext, typed: string): Promise<Searched> {
  const { keyRing } = c.get('config');
  const [result, unsearched] = await Promise.all([
    search(c.env.DB, keyRing, typed),
    countUnsearched(c.env.DB),
  ]);
  const submissions = result.found.map(({ submission }) => submission);
  await recordAtDesk(
    c.env.DB,
    c.get('member'),
    'searched',
    `found=${String(submissions.length)}`,
    Date.now(),
  );
  return { typed, result, unsearched, rows: await openSubmissions(keyRing, submissions) };
}

/**
 * Finds who sent something. Words come by a post and go on sealed, in an address of their own: a name would stay in the browser's
 * history and in the platform's log (docs/decisions/0025-found-without-being-read.md).
 */
export const searchRoutes = new Hono<DeskEnv>()
  .post('/', ...postedFormGuards, async (c) => {
    const typed = (await postedForm(c)).get('sought')?.trim().slice(0, searchLimit) ?? '';
    const reference = readReference(typed);
    const found =
      reference !== undefined && (await withAttempts(() => findForDesk(c.env.DB, reference)));
    if (found) return c.redirect(pageOf(found.reference), 303);
    if (isUnseen(typed)) return c.redirect(searchAddress, 303);
    const sealed = await sealSearch(c.get('config').keyRing, c.get('member'), typed, Date.now());
    return c.redirect(`${searchAddress}?sought=${sealed}`, 303);
  })
  .get('/', async (c) => {
    const sealed = c.req.query('sought');
    if (sealed === undefined) return showDesk(c, (desk) => SearchPage({ desk }));
    const typed = await openSearch(c.get('config').keyRing, c.get('member'), sealed, Date.now());
    if (typed === undefined) return showDesk(c, (desk) => SearchPage({ desk, isOver: true }));
    const searched = await searchFor(c, typed);
    return showDesk(c, (desk) => SearchPage({ desk, searched }));
  });
