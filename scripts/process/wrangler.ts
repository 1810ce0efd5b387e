import { Refusal, sentenceInOutput } from '../launch/refusal.mjs';
import { runCommand } from './run-command.ts';

/** One call of wrangler: what stands on its command line, and what it reads, which does not. */
export interface Call {
  readonly args: readonly string[];
  /** Never shown. */
  readonly input?: string;
  /** What it reads, in words, for whoever follows. */
  readonly reads?: string;
  /** A failure that is an answer, by what wrangler says of it: then the answer is empty. */
  readonly mayFail?: RegExp;
}

/** Runs a call and returns what wrangler answered. @throws Refusal when it failed. */
export type Wrangler = (call: Call) => Promise<string>;

/** A call as it would be typed into a shell. */
export function asTyped({ args, reads }: Call): string {
  const typed = args.map((part) => (/^[\w./:@=-]+$/.test(part) ? part : `'${part}'`));
  return `npx wrangler ${typed.join(' ')}${reads === undefined ? '' : `   (reads ${reads})`}`;
}

/**
 * Runs wrangler to its end, without a word. @returns what it answered.
 *
 * @param why what to say when it failed, by all that it wrote.
 * @throws Refusal that says so, or that the disk is full.
 */
export async function askWrangler(
  { args, input, mayFail }: Call,
  why: (output: string) => string,
): Promise<string> {
  const { ok, output, stdout } = await runCommand(
    ['wrangler', ...args],
    // What it answers is part of what it logs, so a quieter setting of the caller's would drop it.
    { WRANGLER_LOG: 'log', WRANGLER_HIDE_BANNER: 'true' },
    input,
  );
  if (ok) return stdout;
  if (mayFail?.test(output) === true) return '';
  throw new Refusal(sentenceInOutput(output) ?? why(output.trim()));
}

/** Shows every call before it is run. */
export function wrangler(tell: (line: string) => void): Wrangler {
  return (call) => {
    tell(`$ ${asTyped(call)}`);
    return askWrangler(
      call,
      (output) =>
        `wrangler could not do that. What was done before it stays: correct what follows, then run the same command again.\n\n${output}`,
    );
  };
}
