import type { PropsWithChildren } from 'hono/jsx';

/** What is wider than a telephone, to be moved sideways, by keyboard too. */
export function Scroll({
  label,
  wide = false,
  children,
}: PropsWithChildren<{
  label: string;
  /** Whether it may be wider than most windows, and not than a telephone's alone. */
  wide?: boolean;
}>) {
  return (
    <section class={wide ? 'scroll wide' : 'scroll'} tabindex={0} aria-label={label}>
      <p class="quiet sideways">If not all of the table is in view, move it sideways.</p>
      {children}
    </section>
  );
}
