import type { PropsWithChildren } from 'hono/jsx';
import { showReference } from '../../submissions/reference.ts';
import { answersOf } from '../submission/answers.ts';
import type { Desk } from '../desk.ts';
import { howLong } from '../office-time.ts';
import type { OpenedSubmission } from '../submission/opened-submission.ts';
import { Arrival } from './arrival.tsx';
import { Languages } from './language.tsx';
import { writtenIn } from './as-written.tsx';
import { PlanLine } from './plan-line.tsx';
import { ReferenceLink } from './reference.tsx';
import { needsNextStep } from '../../submissions/states.ts';
import { kindName } from '../words/forms.ts';
import { nextBriefly } from '../words/next-contact.ts';
import { howItEnded, stateName } from '../words/states.ts';

/**
 * Submissions in lines.
 *
 * @param found as what each was found by a search, by its id. Without it there is a box to choose each.
 */
export function Rows({
  desk,
  rows,
  found,
}: {
  desk: Desk;
  rows: readonly OpenedSubmission[];
  found?: ReadonlyMap<string, string>;
}) {
  return (
    <div class="list-frame">
      <table class={found ? 'list found' : 'list'}>
        <caption class="visually-hidden">{found ? 'What was found' : 'The list'}</caption>
        <thead>
          <tr>
            {!found && (
              <th scope="col" class="choose">
                <span class="visually-hidden">Choose</span>
              </th>
            )}
            <th scope="col">Reference</th>
            {found && <th scope="col">Found by</th>}
            <th scope="col">State</th>
            <th scope="col">Safe contact</th>
            <th scope="col">Language</th>
            <th scope="col">Kind</th>
            <th scope="col">Received</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row desk={desk} row={row} found={found?.get(row.submission.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  desk,
  row,
  found,
}: {
  desk: Desk;
  row: OpenedSubmission;
  found: string | undefined;
}) {
  const { site, member, time, now } = desk;
  const { submission, opened } = row;
  const { reference, state, suspicion, changedAt, kind, receivedAt } = submission;
  const { assignedTo, outcome } = submission;
  const answers = answersOf(row);
  return (
    <tr>
      {found === undefined && (
        <td class="choose">
          <label class="pick">
            <span class="visually-hidden">Choose {showReference(reference)}</span>
            <input type="checkbox" name="chosen" value={showReference(reference)} />
          </label>
        </td>
      )}
      <th scope="row">
        <ReferenceLink reference={reference} />
      </th>
      {found !== undefined && (
        <td>
          <span class="narrow">found by </span>
          <strong>{found}</strong>
        </td>
      )}
      <td>
        <Column>State</Column>
        <span class={`state ${state}`}>{stateName(submission)}</span>{' '}
        {state === 'new' && <span class="quiet">waits {howLong(now - receivedAt)}</span>}{' '}
        {suspicion !== null && <span class="quiet">set apart</span>}{' '}
        <Arrival by={submission.arrivedBy} />{' '}
        {changedAt !== null && <span class="quiet">contact changed</span>}{' '}
        {submission.person !== null && <span class="quiet">same person as another</span>}{' '}
        {outcome !== null && <span class="quiet">{howItEnded(site.outcomes, outcome)}</span>}{' '}
        {assignedTo !== null && (
          <span class="quiet">for {assignedTo === member.email ? 'you' : assignedTo}</span>
        )}{' '}
        {submission.next ? (
          <span class="quiet">next: {nextBriefly(submission.next)}</span>
        ) : (
          needsNextStep.includes(state) && <strong class="quiet">no next step</strong>
        )}
      </td>
      <td class="contact">
        <Column>Safe contact</Column>
        <PlanLine site={site} opened={opened} answers={answers} lang={writtenIn(submission)} />
      </td>
      <td class="about">
        <Column>Language</Column>
        <Languages site={site} submission={submission} answers={answers} />
      </td>
      <td class="about">
        <Column>Kind</Column>
        {kindName(kind)}
      </td>
      <td class="about">
        <span class="narrow">received </span>
        <span class="number">{time.full(receivedAt)}</span>
      </td>
    </tr>
  );
}

/** The name of a column, said before what stands in it where a row is no longer one of a table. */
function Column({ children }: PropsWithChildren) {
  return (
    <span class="narrow">
      <span class="visually-hidden">{children}: </span>
    </span>
  );
}
