import { join } from 'node:path';
import { listed } from '../deploy/deploy.ts';
import { readEnvironment } from '../deploy/environment.ts';
import { environmentNamed } from '../deploy/environment-name.ts';
import { broken } from '../deploy/refusals/rule.ts';
import { mailRules } from '../deploy/refusals/settings.ts';
import { readArguments } from '../process/arguments.ts';
import { wrangler } from '../process/wrangler.ts';
import { byHand } from '../provision/by-hand.ts';
import { provision, tellCalls } from '../provision/provision.ts';
import { root } from '../root.ts';
import { keepSecrets } from '../secrets-file.ts';
import { readSettings } from '../start/settings.ts';

export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const options = { env: { type: 'string' }, print: { type: 'boolean' } } as const;
  const { env, print = false } = readArguments(args, options, usage).values;
  const environment = environmentNamed(env, ['production', 'staging']);
  const tell = (line: string): void => {
    console.log(line);
  };
  const keysFile = join(readSettings(process.env).stateFolder, 'keys', `${environment}.env`);
  const settings = readEnvironment(root, environment);
  const refusals = print ? [] : broken(mailRules(settings));
  if (refusals.length > 0) {
    tell(`Nothing was made. ${listed(refusals)}`);
    return false;
  }
  const work = { folder: root, environment, keysFile, tell };
  if (print) await tellCalls(work);
  else {
    const keep = (names: readonly string[]) => keepSecrets(keysFile, 'k1', names);
    await provision({ ...work, keep, run: wrangler(tell) });
  }
  tell(`\n${byHand(settings, readEnvironment(root, 'editor'))}`);
  return true;
}
