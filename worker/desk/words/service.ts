import type { FaultName } from '../../database/faults.ts';
import { noticeKinds } from '../../notices/kinds/index.ts';

/** What each kind of notice is called, by its own definition. */
export const notices: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(noticeKinds).map(([kind, { name }]) => [kind, name]),
);

export const faults: Readonly<Record<FaultName, string>> = {
  'coordinator-address':
    'The platform refuses the coordinator’s address; the second one gets the notices',
  'second-address': 'The platform refuses the second address',
  'access-keys':
    'Access gives no keys: who signs in is checked with the last ones, for a day at most',
};
