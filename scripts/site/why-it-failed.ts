import { stripVTControlCharacters } from 'node:util';
import { sentenceInOutput } from '../launch/refusal.mjs';

/** Astro's account of its progress, as in `20:17:45 [build] Collecting build info...`. */
const progress = /^\d\d:\d\d:\d\d \[(?!ERROR|WARN)|^ *generating static routes *$/;

/** What an editor needs to read of a build that failed: the error, and not how far it came. */
export function whyItFailed(output: string): string {
  const lines = output.split('\n');
  const kept = lines.filter((line) => !progress.test(stripVTControlCharacters(line)));
  return sentenceInOutput(output) ?? kept.join('\n').trim();
}
