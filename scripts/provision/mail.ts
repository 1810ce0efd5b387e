import { readEnvironment } from '../deploy/environment.ts';
import type { Work } from './work.ts';

/** The cells of the line of a table that has this value in one of them. */
function lineWith(table: string, value: string): readonly string[] | undefined {
  return table
    .split('\n')
    .map((line) => line.split('│').map((cell) => cell.trim()))
    .find((cells) => cells.includes(value));
}

/** Lets the domain send that notices come from. */
export async function provideSending({ folder, environment, run, tell }: Work): Promise<void> {
  const { NOTICE_FROM: from = '' } = readEnvironment(folder, environment).vars;
  const domain = from.slice(from.indexOf('@') + 1);
  const sending = (...call: readonly string[]) =>
    run({ args: ['email', 'sending', ...call, domain] });
  const maySend = lineWith(await sending('list'), domain)?.includes('yes') ?? false;
  if (!maySend) await sending('enable');
  tell(await sending('dns', 'get'));
  tell(
    `${domain} may send. Its DNS needs the records above; where the zone is in this account, they are set already.`,
  );
}

/** Asks each reader of notices to confirm their address. */
export async function provideAddresses({ folder, environment, run, tell }: Work): Promise<void> {
  const addresses = (...call: readonly string[]) =>
    run({ args: ['email', 'routing', 'addresses', ...call] });
  const listed = await addresses('list');
  const { vars } = readEnvironment(folder, environment);
  const { NOTICE_TO: first = '', NOTICE_SECOND_TO: second = '' } = vars;
  for (const address of new Set([first, second])) {
    const found = lineWith(listed, address);
    if (!found) await addresses('create', address);
    tell(
      found && !found.includes('pending')
        ? `${address} is confirmed.`
        : `${address} has a mail with a link. Nothing is sent there until its reader has followed it.`,
    );
  }
}
