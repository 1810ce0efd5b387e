import type { Context } from 'hono';
import type { AppEnv } from '../../app-env.ts';
import { checkForm } from '../../forms/check.ts';
import { decoyName } from '../../forms/decoy.ts';
import type { FormDefinition } from '../../forms/definition.ts';
import { rewordedName } from '../../forms/reworded.ts';
import { readValues, type Answers, type FormValues } from '../../forms/values.ts';
import { postedId } from '../../guards/posted-form.ts';
import { ratePeriod } from '../../guards/rate.ts';
import { builtPage, localePrefix } from '../../pages/built-page.ts';
import { checkPage, type CheckSituation } from '../../pages/check-page.ts';
import { filledPage } from '../../pages/filled-page.ts';
import { formPage, type FormPageContent } from '../../pages/form-page.ts';
import { retryAfter } from '../../pages/retry-after.ts';

export type FormContext = Context<AppEnv>;

/** What a page of a form posted, as its routes ask for it. */
export interface ReadForm {
  readonly id: string;
  readonly values: FormValues;
  readonly decoy: string;
  /** Whether the form is asked for again, to change an answer. */
  readonly changes: boolean;
  /** Whether the form is asked for in another language. */
  readonly reworded: boolean;
}

/** @throws HTTPException 400 when there is no id in it, or one that was never ours. */
export const readForm = (form: FormDefinition, posted: URLSearchParams): ReadForm => ({
  id: postedId(posted),
  changes: posted.has('change'),
  reworded: posted.has(rewordedName),
  decoy: posted.get(decoyName) ?? '',
  values: readValues(form, posted),
});

/** The built pages of one form in the language of the path, filled in; the site's 404 where that language has none. */
export function pagesOf(form: FormDefinition) {
  const showForm = (c: FormContext, content: FormPageContent) =>
    filledPage(c, `${form.kind}/`, (page) => formPage(page, content));

  /** The page on which somebody is told that it was saved. A form that was built closed has none (site/src/settings.ts). */
  const receiptFor = (c: FormContext) =>
    builtPage(c.env.ASSETS, `${localePrefix(c.req.path)}${form.kind}/received/`);

  /** What was posted to a form that is closed, on its page, which says how to reach the office. Nothing is saved. */
  const showClosed = (c: FormContext, { id, values }: Pick<ReadForm, 'id' | 'values'>) =>
    showForm(c, { id, values, situation: { name: 'closed', status: 403 } });

  /** The form with what was typed, where there are too many posts just now. */
  const showBusy = async (c: FormContext, { id, values }: Pick<ReadForm, 'id' | 'values'>) =>
    retryAfter(
      await showForm(c, { id, values, situation: { name: 'busy', status: 429 } }),
      ratePeriod,
    );

  const showCheck = (
    c: FormContext,
    content: {
      readonly id: string;
      readonly answers: Answers;
      readonly decoy: string;
      readonly situation?: CheckSituation;
      readonly status: number;
    },
  ) => filledPage(c, `${form.kind}/check/`, (page) => checkPage(page, { form, ...content }));

  /** What comes after a post to the form: the form again, if it is asked for or an answer doesn't hold; else the check page. */
  async function showNext(
    c: FormContext,
    { id, values, decoy, changes, reworded }: ReadForm,
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

  return { showForm, receiptFor, showClosed, showBusy, showCheck, showNext };
}

export type FormPages = ReturnType<typeof pagesOf>;
