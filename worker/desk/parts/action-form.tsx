import type { PropsWithChildren } from 'hono/jsx';
import type { DeskSubmission } from '../submission/desk-submission.ts';
import { buttons } from '../words/actions.ts';
import { pageOf } from './reference.tsx';

/** A form that does something to a submission as it was when the page was made: somebody else may have been there since. */
export function ActionForm({
  submission: { reference, version },
  to = pageOf(reference),
  class: of,
  label,
  labelledby,
  children,
}: PropsWithChildren<{
  submission: DeskSubmission;
  /** The address that it is posted to: that of the submission's page, unless another is named. */
  to?: string;
  class?: string;
  /** What it is called, or the id of its heading; nothing where it is a button alone. */
  label?: string;
  labelledby?: string;
}>) {
  return (
    <form
      class={of}
      aria-label={label}
      aria-labelledby={labelledby}
      method="post"
      action={to}
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
