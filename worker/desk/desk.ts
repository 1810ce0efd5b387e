import type { Member } from '../access/members.ts';
import type { FromSite } from './site/from-site.ts';
import type { OfficeTime } from './office-time.ts';

/** What every page of the desk knows. */
export interface Desk {
  readonly site: FromSite;
  /** Who looks. */
  readonly member: Member;
  /** Who works at the desk, by their mail addresses: whom a submission can be assigned to. */
  readonly members: readonly string[];
  readonly time: OfficeTime;
  /** In milliseconds. */
  readonly now: number;
}
