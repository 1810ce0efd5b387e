import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { AppEnv } from '../app-env.ts';
import { isUnavailable } from '../database/attempts.ts';
import { checkForm } from '../forms/check.ts';
import { decoyName } from '../forms/decoy.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { rewordedName } from '../forms/reworded.ts';
import { readValues, type Answers, type FormValues } from '../forms/values.ts';
import { postedForm, postedFormGuardsWith, postedId } from '../guards/posted-form.ts';
import { isWithinRates, ratePeriod } from '../guards/rate.ts';
import { log } from '../log.ts';
import { tellOfSaved } from '../notices/tell.ts';
import { builtPage, localeOf, localePrefix } from '../pages/built-page.ts';
import { checkPage, type CheckSituation } from '../pages/check-page.ts';
import { filledPage } from '../pages/filled-page.ts';
import { formPage, type FormPageContent } from '../pages/form-page.ts';
import { receiptGonePage, receiptPage } from '../pages/received-page.ts';
import { retryAfter } from '../pages/retry-after.ts';
import { receive, receivedBefore, type Posted, type Reception } from '../submissions/receive.ts';
import { handedOutAt, newSubmissionId } from '../submissions/submission-id.ts';

type FormContext = Context<AppEnv>;

/** How long to wait before the button "try again" makes sense, in seconds. */
const retryAfterSeconds = 10;

/**
 * The way of one form: the page handed out, what was typed checked, the answers read once more by the person, and
 * only then saved. Nothing is kept between the steps but what the pages carry.
 */
export function formRoutes(form: FormDefinition) {
  /** A built page of this form in the language of the path, or the site's 404 where there is none. */
  const filled = (
    c: FormContext,
    name: '' | 'check/',
    fill: (page: Response) => Promise<Response>,
  ) => filledPage(c, `${form.kind}/${name}`, fill);

  const showForm = (c: FormContext, content: FormPageContent) =>
    filled(c, '', (page) => formPage(page, content));

  /** The page on which somebody is told that it was saved. A form that was built closed has none (site/src/settings.ts). */
  const receiptFor = (c: FormContext) =>
    builtPage(c.env.ASSETS, `${localePrefix(c.req.path)}${form.kind}/received/`);

  /** What was posted to a form that is closed, on its page, which says how to reach the office. Nothing is saved. */
  const showClosed = (c: FormContext, { id, values }: { id: string; values: FormValues }) =>
    showForm(c, { id, values, situation: { name: 'closed', status: 403 } });

  function showCheck(
    c: FormContext,
    content: {
      id: string;
      answers: Answers;
      decoy: string;
      situation?: CheckSituation;
      status: number;
    },
  ) {
    return filled(c, 'check/', (page) => checkPage(page, { form, ...content }));
  }

  const readForm = (posted: URLSearchParams) => ({
    id: postedId(posted),
    changes: posted.has('change'),
    reworded: posted.has(rewordedName),
    decoy: posted.get(decoyName) ?? '',
    values: readValues(form, posted),
  });

  const readPost = async (c: FormContext) => readForm(await postedForm(c));

  /** What comes after a post to the form: the form again, if it is asked for or an answer doesn't hold; else the check page. */
  async function showNext(
    c: FormContext,
    { id, values, decoy, changes, reworded }: ReturnType<typeof readForm>,
    unproven?: 'unproven',
  ) {
    if (!(await receiptFor(c))) return showClosed(c, { id, values });
    if (changes) return showForm(c, { id, values });
    const checked = checkForm(form, values);
    if (!checked.holds) return showForm(c, { id, values, errors: checked.errors });
    if (reworded) return showForm(c, { id, values });
    return showCheck(c, {
      ...{ id, answers: checked.answers, decoy, status: unproven ? 403 : 200 },
      ...(unproven && { situation: unproven }),
    });
  }

  /** What a post held that does not say where it comes from, to be sent from a page of ours; nothing is done with it. */
  const guards = postedFormGuardsWith((c, posted) => showNext(c, readForm(posted), 'unproven'));

  /** The form with what was typed, where there are too many posts just now. */
  const showBusy = async (c: FormContext, { id, values }: { id: string; values: FormValues }) =>
    retryAfter(
      await showForm(c, { id, values, situation: { name: 'busy', status: 429 } }),
      ratePeriod,
    );

  async function send(
    c: FormContext,
    {
      id,
      answers,
      decoy,
      receipt,
    }: { id: string; answers: Answers; decoy: string; receipt: Response },
  ): Promise<Response> {
    const posted = {
      id,
      kind: form.kind,
      locale: localeOf(c.req.path, c.get('config').defaultLocale),
      answers,
      decoy,
    };
    let reception: Reception;
    try {
      reception = await receive(c.env.DB, c.get('config'), posted, Date.now());
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      log('database-unavailable', { request: c.get('requestId') });
      const page = await showCheck(c, { ...posted, situation: 'unavailable', status: 503 });
      return retryAfter(page, retryAfterSeconds);
    }
    return answer(c, posted, receipt, reception);
  }

  /** Says what became of what was sent. */
  async function answer(
    c: FormContext,
    posted: Posted,
    receipt: Response,
    reception: Reception,
  ): Promise<Response> {
    const { receiptKey } = c.get('config');
    switch (reception.outcome) {
      case 'received':
        try {
          return await receiptPage(receipt, reception.saved.submission.reference, reception.code);
        } finally {
          c.executionCtx.waitUntil(tellOfSaved(c.env, c.get('config'), reception.saved));
        }
      case 'expired':
        return receiptGonePage(receipt);
      case 'differs':
        // Neither is dropped: the person decides whether these answers go out as well, under an id of their own.
        return showCheck(c, {
          ...posted,
          id: await newSubmissionId(
            (await handedOutAt(posted.id, receiptKey)) ?? Date.now(),
            receiptKey,
          ),
          situation: 'again',
          status: 409,
        });
    }
  }

  /** The receipt once more, of what was saved before: nobody is told that it was not, because there are too many posts. */
  async function sentBefore(
    c: FormContext,
    id: string,
    answers: Answers,
    receipt: Response,
  ): Promise<Response | undefined> {
    try {
      const earlier = await receivedBefore(
        c.env.DB,
        c.get('config'),
        { id, kind: form.kind, answers },
        Date.now(),
      );
      if (earlier?.outcome === 'received')
        return await receiptPage(receipt, earlier.saved.submission.reference, earlier.code);
      return earlier?.outcome === 'expired' ? await receiptGonePage(receipt) : undefined;
    } catch (error) {
      if (isUnavailable(error)) return undefined;
      throw error;
    }
  }

  return new Hono<AppEnv>()
    .get('/', async (c) =>
      showForm(c, { id: await newSubmissionId(Date.now(), c.get('config').receiptKey) }),
    )
    .post('/', ...guards, async (c) => {
      const post = await readPost(c);
      return (await isWithinRates(c)) ? showNext(c, post) : showBusy(c, post);
    })
    .get('/check', (c) => c.redirect(`${localePrefix(c.req.path)}${form.kind}/`, 303))
    .get('/received', async (c) => {
      const receipt = await receiptFor(c);
      return receipt
        ? receiptGonePage(receipt)
        : c.redirect(`${localePrefix(c.req.path)}${form.kind}/`, 303);
    })
    .post('/received', ...guards, async (c) => {
      const post = await readPost(c);
      const { id, values, decoy } = post;
      // The receipt's page comes first: nothing is saved where nobody could be told so.
      const [receipt, within] = await Promise.all([receiptFor(c), isWithinRates(c)]);
      if (!receipt) return showClosed(c, post);
      const checked = checkForm(form, values);
      if (!within) {
        const sent = checked.holds ? await sentBefore(c, id, checked.answers, receipt) : undefined;
        return sent ?? showBusy(c, post);
      }
      if (!checked.holds) return showForm(c, { id, values, errors: checked.errors });
      return send(c, { id, answers: checked.answers, decoy, receipt });
    });
}
