import type { Wrangler } from '../process/wrangler.ts';
import type { Environment } from './environment.ts';
import { envOption, optionFor, type EnvironmentName } from './environment-name.ts';

/** Which of the secrets that wrangler.toml requires the account lacks. A Worker that is not there yet has none. */
export async function missingSecrets(
  run: Wrangler,
  name: EnvironmentName,
  { secrets }: Environment,
): Promise<readonly string[]> {
  const answer = await run({
    args: ['secret', 'list', envOption(name)],
    mayFail: /Worker "[^"]+".* not found/s,
  });
  const found = (answer === '' ? [] : JSON.parse(answer)) as readonly { readonly name: string }[];
  return (secrets?.required ?? []).filter((each) => !found.some((secret) => secret.name === each));
}

/** What in the account stands against a deployment. */
export async function secretRefusals(
  run: Wrangler,
  name: EnvironmentName,
  environment: Environment,
): Promise<readonly string[]> {
  return (await missingSecrets(run, name, environment)).map(
    (secret) =>
      `The Worker ${environment.name ?? ''} has no secret ${secret}. Run \`npm run vod -- provision${optionFor(name)}\`, which makes one.`,
  );
}
