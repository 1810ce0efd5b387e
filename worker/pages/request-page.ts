import type { Credentials } from '../submissions/admission.ts';
import type { Submission } from '../submissions/submission.ts';
import { fillPage, showOnly } from './built-page.ts';

/** What was just done, where something was. */
export type Done = 'held' | 'resumed' | 'changed' | 'withdrawn';

function stateOf({ sealed, openedAt, heldAt, withdrawnAt }: Submission): string {
  if (withdrawnAt !== null) return 'withdrawn';
  if (sealed === null) return 'erased';
  if (heldAt !== null) return 'held';
  return openedAt === null ? 'received' : 'opened';
}

/** Whether what was asked for is so now: it is not when something else came between. */
function isDone(done: Done, { sealed, heldAt, withdrawnAt }: Submission): boolean {
  if (done === 'withdrawn') return withdrawnAt !== null;
  return sealed !== null && (done === 'changed' || (done === 'held') === (heldAt !== null));
}

/** What can be done in a state. What was withdrawn, or erased, can't be worked on. */
function offersOf({ sealed, heldAt }: Submission): string[] {
  if (!sealed) return [];
  return ['change', heldAt === null ? 'hold' : 'resume', 'withdraw'];
}

/** Writes reference and code into the hidden fields that carry them: there is no session that could. */
function carry({ reference, code }: Credentials): HTMLRewriterElementContentHandlers {
  return {
    element(element) {
      element.setAttribute('value', element.getAttribute('name') === 'code' ? code : reference);
    },
  };
}

/** The page that says where a request stands and what can be done with it. It shows none of the answers. */
export function requestPage(
  page: Response,
  {
    submission,
    credentials,
    done,
    day,
  }: {
    submission: Submission;
    credentials: Credentials;
    done?: Done;
    /** Writes a day in the language of the page. */
    day: (time: number) => string;
  },
): Promise<Response> {
  const situations = [
    `state-${stateOf(submission)}`,
    ...offersOf(submission).map((offer) => `offer-${offer}`),
    ...(done && isDone(done, submission) ? [`done-${done}`] : []),
  ];
  const rewriter = new HTMLRewriter()
    .on('[data-when]', showOnly(situations))
    .on('input[name="reference"], input[name="code"]', carry(credentials))
    .on('[data-received]', {
      element(element) {
        element.setAttribute('datetime', new Date(submission.receivedAt).toISOString());
        element.setInnerContent(day(submission.receivedAt));
      },
    });
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
