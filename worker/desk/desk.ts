import type { Member } from '../access/members.ts';
import type { FromSite } from './from-site.ts';
import type { OfficeTime } from './office-time.ts';

/** What every page of the desk knows. */
export interface Desk {
  readonly site: FromSite;
  /** Who looks. */
  readonly member: Member;
  readonly time: OfficeTime;
  /** In milliseconds. */
  readonly now: number;
}
