import { showReference } from '../../submissions/reference.ts';

/** The address of the page of a submission. */
export const pageOf = (reference: string): string =>
  `/coordinator/submissions/${showReference(reference)}/`;

/** A reference, as it is read out. */
export function Reference({ reference }: { reference: string }) {
  return (
    <span class="number" translate="no">
      {showReference(reference)}
    </span>
  );
}

/** A reference that leads to the page of its submission. */
export function ReferenceLink({ reference }: { reference: string }) {
  return (
    <a class="number" translate="no" href={pageOf(reference)}>
      {showReference(reference)}
    </a>
  );
}
