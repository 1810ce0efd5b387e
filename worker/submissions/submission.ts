/** One row of `submissions`, as the code knows it. Times are milliseconds since 1970. */
export interface Submission {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly locale: string;
  readonly receivedAt: number;
  /** Null once the answers were erased. */
  readonly sealed: { readonly keyId: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
}

/** The columns that `toSubmission` reads. */
export const submissionColumns = 'id, reference, kind, locale, received_at, key_id, sealed';

export interface SubmissionRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly locale: string;
  readonly received_at: number;
  readonly key_id: string | null;
  /** D1 gives a BLOB as an array of numbers. */
  readonly sealed: readonly number[] | null;
}

export function toSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    locale: row.locale,
    receivedAt: row.received_at,
    sealed:
      row.key_id === null || row.sealed === null
        ? null
        : { keyId: row.key_id, bytes: Uint8Array.from(row.sealed) },
  };
}
