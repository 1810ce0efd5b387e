import type { DeskSubmission } from '../submission/desk-submission.ts';
import type { Offer } from '../actions/offers.ts';
import type { ActionResult } from '../actions/action-result.ts';
import { done, errors } from '../words/actions.ts';
import { UndoButton } from './undo-button.tsx';

/** How an action went, before anything else. */
export function Result({
  result,
  submission,
  offers,
  lastActor,
}: {
  result: ActionResult;
  submission: DeskSubmission;
  offers: ReadonlySet<Offer>;
  /** Who changed the submission last; null where the person or the service did. */
  lastActor: string | null;
}) {
  switch (result.code) {
    case 'done':
      return (
        <div class="told" role="status">
          <p>{done[result.action]}</p>
          {offers.has('undo') && <UndoButton submission={submission} />}
        </div>
      );
    case 'stale':
      return (
        <div class="warning" role="alert">
          <h2>Nothing was changed: somebody else was here meanwhile</h2>
          <p>
            {lastActor !== null && `The last change came from ${lastActor}. `}
            Read what is shown here now. What you wrote is still in the form. If it is still right,
            send it again.
          </p>
        </div>
      );
    case 'refused':
      return (
        <div class="warning" role="alert">
          <h2>Nothing was changed: that cannot be done from where this stands</h2>
          <p>
            {result.action === 'undone' &&
              'It can be taken back only by whoever did it, until somebody acts after it or the person comes back and may read it. Correct it in place of that. '}
            Read what is shown here now, and choose from what is offered. What you wrote is still in
            the form, if there is one.
          </p>
        </div>
      );
    case 'errors':
      return (
        <div class="warning" role="alert">
          <h2>Nothing was changed yet</h2>
          <ul>
            {result.errors.map((error) => (
              <li class="alone">
                <a href={`#${error.replace(/-.*/, '')}`}>{errors[error]}</a>
              </li>
            ))}
          </ul>
        </div>
      );
  }
}
