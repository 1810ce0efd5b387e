import { readArguments } from '../process/arguments.ts';
import { siteAt } from '../smoke/site.ts';
import { smoke } from '../smoke/smoke.ts';

/** Sends a check through a site, follows it to the coordinator's list and erases it. Fails, and says where, when it can't. */
export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const [address] = readArguments(args, {}, usage, 1).positionals;
  const site = siteAt(address, process.env);
  const { failures, left } = await smoke(site, Date.now());
  if (failures.length === 0) {
    console.log('\nA check went the whole way, and nothing of it is left but that it was there.');
    return true;
  }
  console.error('\nALARM: somebody who writes now may not be heard. What failed:');
  for (const { step, why } of failures) console.error(`- ${step}: ${why}`);
  if (left !== undefined) {
    console.error(
      `The check ${left} was not erased. Mark it as spam at the desk, under Set apart.`,
    );
  } else if (failures.some(({ step }) => step === 'sending')) {
    console.error(
      'It may have been saved all the same. If it was, the desk has it under Set apart.',
    );
  }
  console.error('docs/operate.md, "The check fails", says what to do.');
  return false;
}
