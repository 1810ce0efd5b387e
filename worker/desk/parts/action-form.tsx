import type { PropsWithChildren } from 'hono/jsx';
import type { DeskSubmission } from '../desk-submission.ts';
import { buttons } from '../words.ts';
import { pageOf } from './reference.tsx';

/** A form that does something to a submission as it was when the page was made: somebody else may have been there since. */
export function ActionForm({
  submission: { reference, version },
  class: of,
  labelledby,
  children,
}: PropsWithChildren<{
  submission: DeskSubmission;
  class?: string;
  /** The id of its heading, where it has one. */
  labelledby?: string;
}>) {
  return (
    <form
      class={of}
      aria-labelledby={labelledby}
      method="post"
      action={pageOf(reference)}
      accept-charset="utf-8"
      autocomplete="off"
    >
      <input type="hidden" name="version" value={version} />
      {children}
    </form>
  );
}

/** An action that is a button alone, with what it does below it. */
export function ActionButton({
  submission,
  action,
}: {
  submission: DeskSubmission;
  action: keyof typeof buttons;
}) {
  const { name, does } = buttons[action];
  return (
    <ActionForm submission={submission}>
      <button type="submit" name="action" value={action} aria-describedby={`does-${action}`}>
        {name}
      </button>
      <p class="quiet" id={`does-${action}`}>
        {does}
      </p>
    </ActionForm>
  );
}
