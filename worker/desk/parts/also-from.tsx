import type { PropsWithChildren } from 'hono/jsx';
import { showReference } from '../../submissions/reference.ts';
import type { Other } from '../submission/also-from.ts';
import type { Desk } from '../desk.ts';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import type { PersonChange } from '../actions/join.ts';
import { kindName, soughtAs } from '../words/forms.ts';
import { stateName } from '../words/states.ts';
import { pageOf, ReferenceLink } from './reference.tsx';

interface Props {
  desk: Desk;
  submission: DeskSubmission;
  others: readonly Other[];
}

const mayChange = ({ member }: Desk): boolean => member.role === 'coordinator';

/** The other submissions that a member joined with this one, since one person sent them, and the way to part them again. */
export function AlsoFrom({ desk, submission, others }: Props) {
  const joined = others.filter(({ isJoined }) => isJoined);
  if (joined.length === 0) return null;
  return (
    <section class={joined.some(isStopped) ? 'warning' : 'told'} aria-labelledby="joined">
      <h2 id="joined">Also from this person</h2>
      {joined.some(isStopped) && (
        <p>They withdrew another or put it on hold. Read it before you contact them.</p>
      )}
      <ul>
        {joined.map((other) => (
          <li>
            <Line desk={desk} other={other} />
          </li>
        ))}
      </ul>
      {mayChange(desk) && (
        <PersonForm submission={submission} change="parted">
          Part this one: somebody else sent it
        </PersonForm>
      )}
    </section>
  );
}

/** Those that one person may have sent as well, and the way to say so. */
export function PerhapsFrom({ desk, submission, others }: Props) {
  const perhaps = others.filter(({ isJoined }) => !isJoined);
  if (perhaps.length === 0) return null;
  return (
    <section class="told" aria-labelledby="perhaps">
      <h2 id="perhaps">Perhaps also from this person</h2>
      <p class="quiet">
        A family or a shelter can share a number or an address. Join them only if you know that one
        person sent both: each page then shows the other, and nothing else changes.
      </p>
      <ul class="plain">
        {perhaps.map((other) => (
          <li>
            <Line desk={desk} other={other} />
            {mayChange(desk) && (
              <PersonForm submission={submission} change="joined" other={other.submission}>
                Join with {showReference(other.submission.reference)}
              </PersonForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the person wants no contact about it for now. */
const isStopped = ({ submission: { state, heldAt } }: Other): boolean =>
  state === 'withdrawn' || heldAt !== null;

function Line({ desk: { time }, other }: { desk: Desk; other: Other }) {
  const { submission, shares } = other;
  return (
    <>
      <ReferenceLink reference={submission.reference} /> {kindName(submission.kind)},{' '}
      <span class={isStopped(other) ? 'not' : undefined}>{stateName(submission)}</span>, received{' '}
      {time.full(submission.receivedAt)}
      {shares.length > 0 && `: same ${shares.map((share) => soughtAs[share]).join(' and ')}`}
    </>
  );
}

function PersonForm({
  submission,
  change,
  other,
  children,
}: PropsWithChildren<{
  submission: DeskSubmission;
  change: PersonChange;
  other?: DeskSubmission;
}>) {
  return (
    <form class="person" method="post" action={`${pageOf(submission.reference)}person/`}>
      {other && <input type="hidden" name="other" value={showReference(other.reference)} />}
      <button type="submit" name="change" value={change}>
        {children}
      </button>
    </form>
  );
}
