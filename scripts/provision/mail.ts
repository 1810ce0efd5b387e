import type { Call } from '../process/wrangler.ts';
import type { Vars } from '../deploy/environment.ts';

/** The domain that notices come from. */
export function sendingDomain({ NOTICE_FROM: from = '' }: Vars): string {
  return from.slice(from.indexOf('@') + 1);
}

/** To whom notices go, each once. */
export function destinations({ NOTICE_TO: first = '', NOTICE_SECOND_TO: second = '' }: Vars) {
  return [...new Set([first, second])];
}

export const listSending = (domain: string): Call => ({
  args: ['email', 'sending', 'list', domain],
});
export const enableSending = (domain: string): Call => ({
  args: ['email', 'sending', 'enable', domain],
});
export const sendingRecords = (domain: string): Call => ({
  args: ['email', 'sending', 'dns', 'get', domain],
});
export const listAddresses: Call = { args: ['email', 'routing', 'addresses', 'list'] };
export const addAddress = (address: string): Call => ({
  args: ['email', 'routing', 'addresses', 'create', address],
});

/** The cells of the line of a table that has this value in one of them. */
function lineWith(table: string, value: string): readonly string[] | undefined {
  return table
    .split('\n')
    .map((line) => line.split('│').map((cell) => cell.trim()))
    .find((cells) => cells.includes(value));
}

/** Whether a domain may send, from what `listSending` answered. */
export function maySend(answer: string, domain: string): boolean {
  return lineWith(answer, domain)?.includes('yes') ?? false;
}

/** How a destination stands, from what `listAddresses` answered. */
export function standingOf(answer: string, address: string): 'absent' | 'pending' | 'verified' {
  const cells = lineWith(answer, address);
  if (!cells) return 'absent';
  return cells.includes('pending') ? 'pending' : 'verified';
}
