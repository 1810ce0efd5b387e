import { Refusal } from './launch/refusal.mjs';
import { task } from './process/task.ts';
import { buildSite } from './site/build-site.ts';
import { runStep } from './steps/run-steps.ts';
import { runTests } from './tests/vitest.ts';

/** The long form, from another seed each time. The same again: `npm run test:fuzz -- 10000 <seed>`. */
const [cases = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);

await task(async () => {
  if (![cases, seed].every((number) => /^\d+$/.test(number))) {
    throw new Refusal(
      'This takes a number of cases and a seed, as in `npm run test:fuzz -- 10000 7`.',
    );
  }
  if (!(await runStep({ name: 'site', run: buildSite }))) return false;
  process.env['FUZZ_CASES'] = cases;
  process.env['FUZZ_SEED'] = seed;
  const { failed } = await runTests(['fuzz']);
  console.log(`${cases} cases from seed ${seed}: ${failed === 0 ? 'all hold' : 'see above'}.`);
  return failed === 0;
});
