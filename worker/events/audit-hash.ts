import { sha256 } from './event.ts';

/** The last hash of one chain: of a submission by its id, of the desk by an empty one. */
export type ChainEnd = readonly [chain: string, hash: string];

/** What a day's record holds: the ends of all chains that grew since the record before, and that record's own hash. */
export function hashOfRecord(
  previousHash: string,
  lastEvent: number,
  ends: readonly ChainEnd[],
): Promise<string> {
  return sha256(JSON.stringify([previousHash, lastEvent, ends]));
}

/** One record, as its row has it. */
export interface AuditRecord {
  readonly id: number;
  readonly at: number;
  readonly last_event: number;
  readonly hash: string;
}
