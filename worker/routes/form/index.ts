import { Hono } from 'hono/tiny';
import type { AppEnv } from '../../app-env.ts';
import { checkForm } from '../../forms/check.ts';
import type { FormDefinition } from '../../forms/definition.ts';
import { postedForm, postedFormGuardsWith } from '../../guards/posted-form.ts';
import { isWithinRates } from '../../guards/rate.ts';
import { localePrefix } from '../../pages/built-page.ts';
import { receiptGonePage } from '../../pages/received-page.ts';
import { newSubmissionId } from '../../submissions/submission-id.ts';
import { pagesOf, readForm, type FormContext } from './pages.ts';
import { send, sentBefore } from './send.ts';

/**
 * The way of one form: the page handed out, what was typed checked, the answers read once more by the person, and
 * only then saved. Nothing is kept between the steps but what the pages carry.
 */
export function formRoutes(form: FormDefinition) {
  const pages = pagesOf(form);
  const { kind } = form;

  const readPost = async (c: FormContext) => readForm(form, await postedForm(c));
  const toForm = (c: FormContext) => c.redirect(`${localePrefix(c.req.path)}${kind}/`, 303);

  /** What a post held that does not say where it comes from, to be sent from a page of ours; nothing is done with it. */
  const guards = postedFormGuardsWith((c, posted) =>
    pages.showNext(c, readForm(form, posted), 'unproven'),
  );

  return new Hono<AppEnv>()
    .get('/', async (c) =>
      pages.showForm(c, { id: await newSubmissionId(Date.now(), c.get('config').receiptKey) }),
    )
    .post('/', ...guards, async (c) => {
      const post = await readPost(c);
      return (await isWithinRates(c)) ? pages.showNext(c, post) : pages.showBusy(c, post);
    })
    .get('/check', toForm)
    .get('/received', async (c) => {
      const receipt = await pages.receiptFor(c);
      return receipt ? receiptGonePage(receipt) : toForm(c);
    })
    .post('/received', ...guards, async (c) => {
      const post = await readPost(c);
      const { id, values, decoy } = post;
      // The receipt's page comes first: nothing is saved where nobody could be told so.
      const [receipt, within] = await Promise.all([pages.receiptFor(c), isWithinRates(c)]);
      if (!receipt) return pages.showClosed(c, post);
      const checked = checkForm(form, values);
      if (!within) {
        const before = checked.holds
          ? await sentBefore(c, { id, kind, answers: checked.answers }, receipt)
          : undefined;
        return before ?? pages.showBusy(c, post);
      }
      if (!checked.holds) return pages.showForm(c, { id, values, errors: checked.errors });
      return send(c, pages, { id, kind, answers: checked.answers, decoy }, receipt);
    });
}
