import fc from 'fast-check';

const { FUZZ_CASES: asked, FUZZ_SEED: seedAsked } = process.env;

/** How many cases all properties have together. */
const cases = Number(asked ?? 300);

/** From which seed: more cases than usual are others each time. What fails says its own. */
const seed = Number(seedAsked ?? (asked === undefined ? 20_261_122 : Date.now() % 2 ** 31));

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
