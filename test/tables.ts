/** The tables that hold something, before those that they refer to. */
export const tables = [
  'notes',
  'terms',
  'events',
  'chain_ends',
  'audit_records',
  'submissions',
  'tallies',
  'code_tries',
  'heartbeats',
  'faults',
];
