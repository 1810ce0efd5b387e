import { open } from 'node:fs/promises';

/** A row of a table, or what makes the shape of one, by its first words. */
const nameOf = (line: string): string => /^[A-Z ]+"?\w*/.exec(line)?.[0] ?? 'a line';

/**
 * Compares two exports, row by row and in their order.
 *
 * @returns where they differ first, in words that quote nothing of a row, or undefined.
 */
export async function firstDifference(one: string, other: string): Promise<string | undefined> {
  await using first = await open(one);
  await using second = await open(other);
  const others = second.readLines()[Symbol.asyncIterator]();
  let number = 0;
  const differs = (line: string): string => `line ${number}: ${nameOf(line)}`;
  for await (const line of first.readLines()) {
    number += 1;
    const { done, value } = await others.next();
    if (done === true || value !== line) return differs(line);
  }
  number += 1;
  const { done, value } = await others.next();
  return done === true ? undefined : differs(value);
}
