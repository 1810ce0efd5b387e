import { join } from 'node:path';
import { asTyped, wrangler } from '../process/wrangler.ts';
import { listed } from '../deploy/deploy.ts';
import { broken } from '../deploy/refusals/rule.ts';
import { mailRules } from '../deploy/refusals/settings.ts';
import { readEnvironment } from '../deploy/environment.ts';
import { environmentNamed } from '../deploy/environment-name.ts';
import { readArguments } from '../process/arguments.ts';
import { byHand } from '../provision/by-hand.ts';
import { plannedCalls, provision } from '../provision/provision.ts';
import { root } from '../root.ts';
import { readSettings } from '../start/settings.ts';

export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const options = { env: { type: 'string' }, print: { type: 'boolean' } } as const;
  const { env, print } = readArguments(args, options, usage).values;
  const environment = environmentNamed(env, ['production', 'staging']);
  const tell = (line: string): void => {
    console.log(line);
  };
  const { stateFolder } = readSettings(process.env);
  const keysFile = join(stateFolder, 'keys', `${environment}.env`);
  const settings = readEnvironment(root, environment);
  if (print) {
    for (const call of plannedCalls({ environment, keysFile }, settings)) tell(asTyped(call));
    tell(`\n${byHand(settings, readEnvironment(root, 'editor'))}`);
    return true;
  }
  const refusals = broken(mailRules(settings));
  if (refusals.length > 0) {
    tell(`Nothing was made. ${listed(refusals)}`);
    return false;
  }
  await provision({ folder: root, environment, keysFile, run: wrangler(tell), tell });
  tell(`\n${byHand(settings, readEnvironment(root, 'editor'))}`);
  return true;
}
