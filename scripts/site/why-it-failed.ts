import { stripVTControlCharacters } from 'node:util';
import { sentenceInOutput } from '../launch/refusal.mjs';

/** Astro's account of its progress, as in `20:17:45 [build] Collecting build info...`. */
const progress = /^\d\d:\d\d:\d\d (?:\[(?!ERROR|WARN)| *[▶├└])|^ *generating static routes *$/;
/** Where in the tools an error was noticed: of use to whoever changes them. */
const trace = /^ *(?:Stack trace:$|at .*\b(?:file|node):)/;

/** What an editor needs to read of a build that failed: the error, and not how far it came. */
export function whyItFailed(output: string): string {
  const lines = output.split('\n');
  const kept = lines.filter((line) => {
    const plain = stripVTControlCharacters(line);
    return !progress.test(plain) && !trace.test(plain);
  });
  return sentenceInOutput(output) ?? kept.join('\n').trim();
}
