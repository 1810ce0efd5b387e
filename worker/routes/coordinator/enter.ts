import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { isUnavailable, withAttempts } from '../../database/attempts.ts';
import { readEntry } from '../../desk/actions/entering.ts';
import { fromSite } from '../../desk/site/from-site.ts';
import { EnterPage, type EntryProblem } from '../../desk/pages/enter.tsx';
import { EnteredBeforePage, EnteredPage } from '../../desk/pages/entered.tsx';
import { forms } from '../../forms/index.ts';
import { postedForm, postedFormGuards, postedId } from '../../guards/posted-form.ts';
import { enter, type Reception } from '../../submissions/receive.ts';
import { findById } from '../../submissions/submission.ts';
import { newSubmissionId } from '../../submissions/submission-id.ts';
import { logFault } from '../errors.ts';
import { showDesk, showNothing, type DeskContext } from './desk.ts';

type Form = (typeof forms)[number];

const newId = (c: DeskContext) => newSubmissionId(Date.now(), c.get('config').receiptKey);

/** The form, with all that was typed into it. */
function showForm(
  c: DeskContext,
  form: Form,
  id: string,
  {
    posted = new URLSearchParams(),
    problem,
    status = 200,
  }: {
    readonly posted?: URLSearchParams;
    readonly problem?: EntryProblem;
    readonly status?: number;
  } = {},
): Promise<Response> {
  return showDesk(c, (desk) => EnterPage({ desk, form, id, posted, problem }), status);
}

/** The reference of what was saved under this id before. */
async function savedBefore(c: DeskContext, id: string): Promise<string> {
  const submission = await withAttempts(() => findById(c.env.DB, id));
  if (!submission) throw new Error('a submission that was saved before was not found');
  return submission.reference;
}

/** Says what became of what was entered. */
async function answer(
  c: DeskContext,
  form: Form,
  posted: URLSearchParams,
  reception: Reception,
): Promise<Response> {
  switch (reception.outcome) {
    case 'received': {
      const { submission } = reception.saved;
      const { siteUrl, defaultLocale } = c.get('config');
      const { locale } = submission;
      const comeBack = `${siteUrl}${locale === defaultLocale ? '' : `/${locale}`}/request/`;
      return showDesk(c, (desk) =>
        EnteredPage({ desk, submission, code: reception.code, comeBack }),
      );
    }
    case 'expired': {
      const reference = await savedBefore(c, postedId(posted));
      return showDesk(c, (desk) => EnteredBeforePage({ desk, reference }));
    }
    case 'differs': {
      const reference = await savedBefore(c, postedId(posted));
      const problem = { code: 'differs', reference } as const;
      return showForm(c, form, await newId(c), { posted, problem, status: 409 });
    }
  }
}

/** What comes by telephone or on paper, entered with the same questions as on the site. */
export const enterRoutes = new Hono<DeskEnv>();

for (const form of forms) {
  enterRoutes
    .get(`/${form.kind}`, async (c) =>
      c.get('member').role === 'coordinator' ? showForm(c, form, await newId(c)) : showNothing(c),
    )
    .post(`/${form.kind}`, ...postedFormGuards, async (c) => {
      const posted = await postedForm(c);
      const id = postedId(posted);
      const { locales } = await fromSite(c.env.ASSETS);
      const read = readEntry(form, posted, locales);
      if (!read.holds) {
        const { missing, errors } = read;
        const problem = { code: 'answers', missing, errors } as const;
        return showForm(c, form, id, { posted, problem, status: 422 });
      }
      const { answers, by, locale } = read;
      const entry = { by, member: c.get('member').email };
      const entered = { id, kind: form.kind, locale, answers, entry };
      let reception: Reception;
      try {
        reception = await enter(c.env.DB, c.get('config'), entered, Date.now());
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        logFault(error, { request: c.get('requestId') });
        return showForm(c, form, id, { posted, problem: { code: 'unavailable' }, status: 503 });
      }
      return answer(c, form, posted, reception);
    });
}
