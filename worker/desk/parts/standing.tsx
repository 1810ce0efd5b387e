import type { ToldChange } from '../../submissions/told.ts';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import type { OfficeTime } from '../office-time.ts';
import { needsNextStep } from '../../submissions/states.ts';
import { inWords } from '../words/in-words.ts';
import { nextInWords } from '../words/next-contact.ts';
import { howItEnded, suspicions } from '../words/states.ts';

/** What a member has to know of where a submission stands before anything else: what the person decided comes first. */
export function Standing({
  submission,
  outcomes,
  isNews,
  time,
}: {
  submission: DeskSubmission;
  /** What the codes of the program's outcomes mean. */
  outcomes: Readonly<Record<string, string>>;
  /** Whether the person changed something that this member has not seen. */
  isNews: boolean;
  time: OfficeTime;
}) {
  const { state, suspicion, changedAt, officeHeldAt, retainedAt } = submission;
  const on = (moment: number | null) => (moment === null ? '' : time.full(moment));
  return (
    <>
      {state === 'withdrawn' && (
        <div class="warning stop">
          <h2>Withdrawn. Do not contact them.</h2>
          <p>
            The person withdrew this on {on(submission.withdrawnAt)}, and the answers were erased.{' '}
            {toldBy(submission, 'withdrawn')}
          </p>
        </div>
      )}
      {submission.heldAt !== null && (
        <div class="warning stop">
          <h2>On hold by the person. Do not contact them.</h2>
          <p>
            They put it on hold on {on(submission.heldAt)}. {toldBy(submission, 'held')} Wait until
            they take it off hold; you get an email then.
          </p>
        </div>
      )}
      {isNews && (
        <div class="warning">
          <h2>Changed since you last looked</h2>
          <p>
            On {on(changedAt)} the person changed how to reach them. Use only what is shown here
            now.
          </p>
        </div>
      )}
      {changedAt !== null && (
        <p class="told">
          The person last changed how to reach them on {on(changedAt)}.{' '}
          {toldBy(submission, 'changed')}
        </p>
      )}
      {suspicion !== null && (
        <div class="warning">
          <h2>Set apart: it may come from a program</h2>
          <p>{inWords(suspicions, suspicion)}</p>
          <p>Now and then it is a person. Read it, then release it or mark it as spam.</p>
        </div>
      )}
      {nextStep(submission)}
      {officeHeldAt !== null && (
        <p class="told">The office put it on hold on {on(officeHeldAt)}.</p>
      )}
      {state === 'closed' && (
        <p class="told">
          Closed on {on(submission.closedAt)}: {howItEnded(outcomes, submission.outcome)}.
        </p>
      )}
      {submission.assignedTo !== null && <p class="told">Assigned to {submission.assignedTo}.</p>}
      {state === 'erased' && (
        <p class="told">The answers were erased on {on(submission.erasedAt)}.</p>
      )}
      {state === 'purged' && (
        <p class="told">
          The retention period ended on {on(submission.purgedAt)}, and the answers were erased.
        </p>
      )}
      {retainedAt !== null && (
        <p class="told">
          Retention hold since {on(retainedAt)}: it is kept, whatever the retention period says.
        </p>
      )}
    </>
  );
}

/** That the person did not do it themselves, but said so on the telephone. */
const toldBy = ({ told }: DeskSubmission, change: ToldChange): string =>
  told?.change === change ? 'They told the office so by telephone.' : '';

/** What is planned, or that nothing is, of what somebody still waits for. */
function nextStep({ state, next }: DeskSubmission) {
  if (next) return <p class="told">Next contact: {nextInWords(next)}.</p>;
  if (!needsNextStep.includes(state)) return null;
  return (
    <p class="told">
      No next step is planned. Choose a day under “Next contact”, so that nobody is forgotten.
    </p>
  );
}
