import { Refusal } from '../launch/refusal.mjs';
import { d1 } from '../database/d1.ts';
import { readTarget } from '../database/target.ts';
import { reseal } from '../reseal/reseal.ts';
import { readKeys } from '../reseal/settings.ts';
import { isServed } from '../start/local-data.ts';

export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const { target } = readTarget(args, process.env, usage);
  // Both at once would hold each other up, and people would be told that nothing is saved.
  if ('local' in target && isServed(target.local)) {
    throw new Refusal(
      'The local database is in use: stop `npm start`, then run the same command again.',
    );
  }
  const ring = await readKeys(process.env, target);
  const { newest } = ring;
  const { resealed, changedMeanwhile, verified, unopened, free, inUse } = await reseal(
    d1(target),
    ring,
    (line) => {
      console.log(line);
    },
  );
  console.log(
    `${resealed} rows were put under ${newest}, with the terms that the desk searches by; all ${verified} under it were opened.`,
  );
  if (changedMeanwhile > 0) {
    console.log(`${changedMeanwhile} were changed by somebody meanwhile, and their change stays.`);
  }
  if (unopened.length > 0) {
    console.error(
      `${unopened.length} rows do not open under the key that they name, and were left as they are: ${unopened.slice(0, 5).join(', ')}${unopened.length > 5 ? ' …' : ''}. Either that key in SEAL_KEYS is not the one that sealed them, or they were damaged. Remove no key.`,
    );
    return false;
  }
  if (inUse.length > 0) {
    console.error(`${inUse.join(', ')} came into use meanwhile: run the same command again.`);
    return false;
  }
  if (ring.keys.size === 1) {
    console.log(`${newest} is the only key: append a newer one to SEAL_KEYS to change it.`);
  } else {
    console.log(
      `${free.join(', ')}: seals nothing any more, and may be removed from SEAL_KEYS. Keep it elsewhere for as long as an older copy of the database may be restored.`,
    );
  }
  return true;
}
