import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

function lines(file: string): AsyncIterator<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Infinity })[
    Symbol.asyncIterator
  ]();
}

/** A row of a table, or what makes the shape of one, by its first words. */
const nameOf = (line: string): string => /^[A-Z ]+"?\w*/.exec(line)?.[0] ?? 'a line';

/**
 * Compares two exports, row by row and in their order.
 *
 * @returns where they differ first, in words that quote nothing of a row, or undefined.
 */
export async function firstDifference(one: string, other: string): Promise<string | undefined> {
  const [ones, others] = [lines(one), lines(other)];
  try {
    for (let number = 1; ; number++) {
      const [a, b] = [await ones.next(), await others.next()];
      if (a.done === true && b.done === true) return undefined;
      if (a.done === true || b.done === true || a.value !== b.value) {
        return `line ${number}: ${nameOf(String(a.value ?? b.value))}`;
      }
    }
  } finally {
    await Promise.all([ones.return?.(), others.return?.()]);
  }
}
