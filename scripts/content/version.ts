import { createHash } from 'node:crypto';

/** The version of a text: eight letters that change when a word does. Spaces and line breaks make no difference. */
export function versionOfText(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  const hash = createHash('sha256').update(words).digest('hex').slice(0, 8);
  // Letters alone: YAML would take some of the others for a number.
  return hash.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
