import type { DeskSubmission } from '../submission/desk-submission.ts';
import { stages } from '../../submissions/states.ts';
import { states } from '../words/states.ts';
import { ActionForm } from './action-form.tsx';
import { Options } from './options.tsx';

/** Corrects how far the office has come, where the last action can't be taken back any more. */
export function Correct({
  submission,
  typed,
}: {
  submission: DeskSubmission;
  typed: URLSearchParams | undefined;
}) {
  const words = Object.fromEntries(
    stages.filter((stage) => stage !== submission.stage).map((stage) => [stage, states[stage]]),
  );
  return (
    <details>
      <summary>Correct how far this has come</summary>
      <ActionForm submission={submission}>
        <p>
          It now stands as “{states[submission.stage]}”. The history keeps what was written down,
          and shows the correction. The person reads the new state when they come back.
        </p>
        <label>
          What is right
          <select id="to" name="to">
            <Options none="Choose" words={words} chosen={typed?.get('to')} />
          </select>
        </label>
        <button type="submit" name="action" value="corrected">
          Correct it
        </button>
      </ActionForm>
    </details>
  );
}
