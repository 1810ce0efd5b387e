import type { Desk } from '../desk.ts';
import type { FromSite } from '../site/from-site.ts';
import { BareFrame, Frame } from '../parts/frame.tsx';

/** What a member is told at an address that leads nowhere. */
export function NothingPage({ desk }: { desk: Desk }) {
  return (
    <Frame desk={desk} title="Nothing here">
      <h1>There is nothing at this address</h1>
      <p>
        No submission has this reference, or the address was mistyped. Nothing was changed.{' '}
        <a href="/coordinator/submissions/">Find it in the list</a>
      </p>
    </Frame>
  );
}

/** What everybody sees who may not come to the desk, whatever the reason. */
export function RefusedPage({ site }: { site: FromSite }) {
  return (
    <BareFrame site={site} title="Not open to you">
      <h1>This page is not open to you</h1>
      <p class="alone">
        <a href="/">Go to the first page</a>
      </p>
    </BareFrame>
  );
}

/** What a member is told of a fault, with the id by which the log has it. It may come before it is known who asks. */
export function FaultPage({ site, request }: { site: FromSite; request: string }) {
  return (
    <BareFrame site={site} title="Not shown">
      <h1>The desk cannot show this page right now</h1>
      <p>
        If you just sent something, it may or may not be recorded: look at the submission’s history
        before you send it again. Wait a minute, then{' '}
        <a href="/coordinator/submissions/">open the list</a>.
      </p>
      <p>
        If it happens again, tell whoever keeps this service this number:{' '}
        <code class="whole">{request}</code>
      </p>
    </BareFrame>
  );
}
