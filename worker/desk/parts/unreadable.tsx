import type { Opened } from '../../seal/try-open.ts';

/** Said in place of answers that do not open. Which key should open them is what its keeper needs to know. */
export function Unreadable({
  opened,
  heading: Heading = 'h2',
}: {
  opened: Opened;
  heading?: 'h2' | 'h3';
}) {
  if (opened.state !== 'unreadable') return null;
  return (
    <div class="warning">
      <Heading>The answers cannot be opened (key {opened.keyId})</Heading>
      <p>
        They are still saved. Their key is missing or another one, or what was saved has changed.
        Tell whoever keeps this service, and do not erase them.
      </p>
    </div>
  );
}
