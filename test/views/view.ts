import type { Answer, ServedSite } from '../server/served-site.ts';
import type { Sites } from './sites.ts';

/** Something that a person may have before them: a page as it is served in one situation. */
export interface View {
  /** Where it is and what happened, for the title of a test. */
  readonly name: string;
  /** What stands in the address bar. */
  readonly address: string;
  readonly status: number;
  /** Whether it says first that something went wrong or is to be corrected, so that its title does too. */
  readonly isError?: boolean;
  /** Does what leads to it. It depends on no other view. */
  readonly ask: (sites: Sites) => Promise<Answer>;
}

/** A view of the service as it is when all is well. */
export function view(
  name: string,
  address: string,
  status: number,
  ask: (site: ServedSite) => Promise<Answer>,
): View {
  return {
    name: `${address} ${name}`.trim(),
    address,
    status,
    ask: async (sites) => ask(await sites.get('open')),
  };
}

/** A page that somebody opens. */
export const opened = (address: string, status = 200, name = ''): View =>
  view(name, address, status, (site) => site.fetch(address));

/** A view that says first what went wrong or is to be put right. */
export const refused = (view: View): View => ({ ...view, isError: true });
