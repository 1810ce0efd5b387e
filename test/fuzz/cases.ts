import fc from 'fast-check';

/** How many cases all properties have together, and from which seed: fixed here, changed by `npm run vod -- fuzz`. */
const cases = Number(process.env['FUZZ_CASES'] ?? 300);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);

/** Holds a property on its share of all cases. */
export async function holds<T>(
  share: number,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, check), {
    numRuns: Math.ceil(cases * share),
    seed,
    // What a case found is told once, with the value that it can be shrunk to.
    maxSkipsPerRun: 0,
  });
}
