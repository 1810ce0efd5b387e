import { askedOfCode, showCode } from '../../submissions/receipt-code.ts';
import { showReference } from '../../submissions/reference.ts';
import type { Submission } from '../../submissions/submission.ts';
import type { Desk } from '../desk.ts';
import { Frame } from '../parts/frame.tsx';
import { pageOf, ReferenceLink } from '../parts/reference.tsx';
import { readOut } from '../read-out.ts';
import { arrivals, entryNames, kindName } from '../words/forms.ts';
import { enterPageOf } from './enter.tsx';

/** The receipt of what a member entered, to be read out on the telephone. It is shown once: the code is kept nowhere. */
export function EnteredPage({
  desk,
  submission: { reference, kind, arrivedBy },
  code,
  comeBack,
}: {
  desk: Desk;
  submission: Submission;
  code: string;
  /** The address to come back to, in the person's language. */
  comeBack: string;
}) {
  const title = `${kindName(kind)} saved`;
  return (
    <Frame desk={desk} title={title}>
      <h1>{title}</h1>
      <div class="told" role="status">
        <p>
          It is marked as received {arrivals[arrivedBy]}. No email goes out about it, and it has no
          next step yet.
        </p>
        <p class="alone">
          <a href={`${pageOf(reference)}#next`}>Open it, and plan when to be in touch</a>
        </p>
      </div>
      {arrivedBy === 'paper' && (
        <p>
          The form on paper says that it gets no reference and no receipt code. When you talk to
          them you can still give both.
        </p>
      )}
      <section class="plan" aria-labelledby="read-out">
        <h2 id="read-out">Read this out, if they can write it down safely</h2>
        <dl>
          <div>
            <dt>Reference</dt>
            <Groups shown={showReference(reference)} />
          </div>
          <div>
            <dt>Receipt code</dt>
            <Groups shown={showCode(code)} />
          </div>
        </dl>
        <p class="quiet">
          Read it group by group, and let them read it back. This page shows the code once. Nobody
          can look it up later.
        </p>
      </section>
      <section aria-labelledby="tell-them">
        <h2 id="tell-them">Tell them</h2>
        <ul>
          <li>
            They don’t have to write anything down. They can always call, with the reference or
            without it. The reference says nothing about them.
          </li>
          <li>
            With both they can come back at <span class="address">{comeBack}</span> and see where it
            stands, change how to be reached, put it on hold or take it back.
          </li>
          <li>
            They should tell no one the whole code. When they call, you ask for its last{' '}
            {askedOfCode} characters at most.
          </li>
          <li>They can pause or stop at any time, for any reason.</li>
          <li>
            When they’ll hear from you: name a day only if your office can keep it, and plan it as
            the next contact. If you can’t name one, say so.
          </li>
        </ul>
      </section>
      <p class="alone">
        <a href={enterPageOf(kind)}>{entryNames[kind as keyof typeof entryNames].another}</a>
      </p>
    </Frame>
  );
}

/** Said in place of the receipt where it was shown before, longer ago than a receipt is. */
export function EnteredBeforePage({ desk, reference }: { desk: Desk; reference: string }) {
  return (
    <Frame desk={desk} title="Saved before">
      <h1>This was saved before</h1>
      <p>
        It is <ReferenceLink reference={reference} />. Nothing was saved a second time. Its receipt
        code isn’t shown again.
      </p>
    </Frame>
  );
}

function Groups({ shown }: { shown: string }) {
  return (
    <>
      <dd class="large number" translate="no">
        {shown}
      </dd>
      {readOut(shown).map((group) => (
        <dd translate="no">{group}</dd>
      ))}
    </>
  );
}
