/**
 * All that is ever logged: each event, and the fields that a line of it may have. docs/operate.md says what they mean.
 */
export const logFields = {
  'address-refused': ['recipient', 'code'],
  configuration: ['request', 'run', 'setting', 'advice'],
  'counter-failed': ['request', 'error'],
  'database-unavailable': ['request', 'run'],
  'desk-refused': ['request', 'why'],
  'fault-not-noted': ['error'],
  'notice-failed': ['submission', 'code', 'attempts'],
  'notice-interrupted': ['submission', 'error'],
  'request-failed': ['request', 'run', 'error'],
  'sweep-interrupted': ['part', 'error'],
  'too-many': ['request', 'counter'],
  unreadable: ['id', 'kind', 'key', 'code'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LogEvent = keyof typeof logFields;

/** The fields of an event, each of which a line may lack. */
type LogDetails<Event extends LogEvent> = Readonly<
  Partial<Record<(typeof logFields)[Event][number], string | number>>
>;

/**
 * Writes one line of JSON to the log: what happened, and ids, codes and times. Never anything that a person wrote,
 * nor an address or an error's message, which may quote what they wrote.
 */
export function log<Event extends LogEvent>(event: Event, details: LogDetails<Event>): void {
  console.error(JSON.stringify({ event, ...details }));
}
