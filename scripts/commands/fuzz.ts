import { Refusal } from '../launch/refusal.mjs';
import { readArguments } from '../process/arguments.ts';
import { buildSite } from '../site/build-site.ts';
import { runStep } from '../steps/run-steps.ts';
import { deep } from '../tests/projects.ts';
import { findTests } from '../tests/run-tests.ts';

/** The long form, from another seed each time. The same again: `npm run vod -- fuzz 10000 <seed>`. */
export async function fuzz(args: readonly string[], usage: string): Promise<boolean> {
  const { positionals } = readArguments(args, {}, usage, 2);
  const [cases = '10000', seed = String(Date.now() % 2 ** 31)] = positionals;
  if (![cases, seed].every((number) => /^\d+$/.test(number))) throw new Refusal(usage);
  if (!(await runStep({ name: 'site', run: buildSite }))) return false;
  process.env['FUZZ_CASES'] = cases;
  process.env['FUZZ_SEED'] = seed;
  const tests = await findTests({ projects: [deep.name], files: ['test/fuzz/'] });
  const { failed } = await tests.run();
  console.log(`${cases} cases from seed ${seed}: ${failed === 0 ? 'all hold' : 'see above'}.`);
  return failed === 0;
}
