import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '../launch/refusal.mjs';

/**
 * Reads the arguments of a command.
 *
 * @param usage what the command takes, for whoever wrote something else.
 * @param words how many may stand there that belong to no option.
 * @throws Refusal for any other argument, and for an option without its value.
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: string,
  words = 0,
) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true });
    if (read.positionals.length <= words) return read;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Refusal(usage);
}
