type LogEvent =
  | 'address-refused'
  | 'configuration'
  | 'counter-failed'
  | 'database-unavailable'
  | 'desk-refused'
  | 'notice-failed'
  | 'notice-interrupted'
  | 'request-failed'
  | 'sweep-interrupted'
  | 'too-many'
  | 'unreadable';

/**
 * Writes one line of JSON to the log: what happened, and ids, codes and times. Never anything that a person wrote,
 * nor an address or an error's message, which may quote what they wrote.
 */
export function log(event: LogEvent, details: Readonly<Record<string, string | number>>): void {
  console.error(JSON.stringify({ event, ...details }));
}
