import type { PropsWithChildren } from 'hono/jsx';

/** What is wider than a telephone, to be moved sideways, by keyboard too. */
export function Scroll({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      <p class="quiet sideways">If not all of the table is in view, move it sideways.</p>
      {children}
    </section>
  );
}
