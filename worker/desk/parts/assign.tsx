import type { Desk } from '../desk.ts';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import { nobody } from '../actions/posted-action.ts';
import { ActionForm } from './action-form.tsx';
import { Choices } from './options.tsx';

/** Says who looks after a submission. A member who has left stands there until somebody else is chosen. */
export function Assign({
  desk: { member, members },
  submission,
}: {
  desk: Desk;
  submission: DeskSubmission;
}) {
  const { assignedTo } = submission;
  const names = [...new Set([...members, ...(assignedTo === null ? [] : [assignedTo])])];
  const words = {
    [nobody]: 'Nobody',
    ...Object.fromEntries(
      names.map((name) => [name, name === member.email ? `${name} (you)` : name]),
    ),
  };
  return (
    <ActionForm submission={submission} class="assign">
      <label>
        Assigned to
        <select id="member" name="member">
          <Choices words={words} chosen={assignedTo ?? nobody} />
        </select>
      </label>
      <button type="submit" name="action" value="assigned">
        Assign
      </button>
    </ActionForm>
  );
}
