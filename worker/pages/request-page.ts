import type { Credentials } from '../submissions/admission.ts';
import { theirOffers } from '../submissions/offers.ts';
import type { Submission } from '../submissions/submission.ts';
import type { ToldChange } from '../submissions/told.ts';
import { fillPage, showOnly } from './built-page.ts';
import { shownAs, type ShownState } from './shown-states.ts';

/** What was just done, where something was. */
export type Done = ToldChange;

function stateOf({ state, heldAt }: Submission, mayBeTold: boolean): ShownState {
  // The person's own hold comes first: it is the one that they can end.
  if (state === 'held') return heldAt === null ? 'office-held' : 'held';
  // What is not said leaves the page as it was: the next step is the coordinator's, as after the opening.
  return state === 'tried' && !mayBeTold ? 'opened' : shownAs[state];
}

/** Whether what was asked for is so now: it is not when something else came between. */
function isDone(done: Done, { sealed, heldAt, withdrawnAt }: Submission): boolean {
  if (done === 'withdrawn') return withdrawnAt !== null;
  return sealed !== null && (done === 'changed' || (done === 'held') === (heldAt !== null));
}

/** Writes reference and code into the hidden fields that carry them: there is no session that could. */
function carry({ reference, code }: Credentials): HTMLRewriterElementContentHandlers {
  return {
    element(element) {
      element.setAttribute('value', element.getAttribute('name') === 'code' ? code : reference);
    },
  };
}

/** Writes a day into a `<time>`. */
const writeDay = (
  time: number,
  day: (time: number) => string,
): HTMLRewriterElementContentHandlers => ({
  element(element) {
    element.setAttribute('datetime', new Date(time).toISOString());
    element.setInnerContent(day(time));
  },
});

/** The page that says where a request stands and what can be done with it. It shows none of the answers. */
export function requestPage(
  page: Response,
  {
    submission,
    credentials,
    done,
    mayBeTold,
    day,
  }: {
    submission: Submission;
    credentials: Credentials;
    done?: Done;
    /** Whether it may say here that the office tried to reach them. */
    mayBeTold: boolean;
    /** Writes a day in the language of the page. */
    day: (time: number) => string;
  },
): Promise<Response> {
  const offers = theirOffers(submission);
  const situations = [
    `state-${stateOf(submission, mayBeTold)}`,
    ...(offers.length > 0 ? ['offers'] : []),
    ...offers.map((offer) => `offer-${offer}`),
    ...(done && isDone(done, submission) ? [`done-${done}`] : []),
    // Somebody else may have called: who comes back is to see it.
    ...(submission.told ? ['told', `told-${submission.told.change}`] : []),
    ...(submission.arrivedBy === 'site' ? [] : [`arrived-${submission.arrivedBy}`]),
  ];
  const rewriter = new HTMLRewriter()
    .on('[data-when]', showOnly(situations))
    .on('input[name="reference"], input[name="code"]', carry(credentials))
    .on('[data-received]', writeDay(submission.receivedAt, day))
    .on('[data-told]', writeDay(submission.told?.at ?? submission.receivedAt, day));
  return fillPage(page, rewriter, { status: 200 });
}

/** The page that asks once more before a request is withdrawn. */
export function withdrawPage(page: Response, credentials: Credentials): Promise<Response> {
  const rewriter = new HTMLRewriter().on(
    'input[name="reference"], input[name="code"]',
    carry(credentials),
  );
  return fillPage(page, rewriter, { status: 200 });
}
