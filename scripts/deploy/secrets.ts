import type { Call, Wrangler } from '../process/wrangler.ts';
import type { Environment } from './environment.ts';
import { envOption, optionFor, type EnvironmentName } from './environment-name.ts';

/** Asks the account which secrets the Worker has. A Worker that is not there yet has none. */
export function askForSecrets(environment: EnvironmentName): Call {
  return {
    args: ['secret', 'list', envOption(environment)],
    mayFail: /Worker "[^"]+".* not found/s,
  };
}

/** Which of the secrets that wrangler.toml requires are not among those of the account. */
export function missingSecrets({ secrets }: Environment, answer: string): readonly string[] {
  const found = (answer === '' ? [] : JSON.parse(answer)) as readonly { readonly name: string }[];
  return (secrets?.required ?? []).filter((name) => !found.some((each) => each.name === name));
}

/** Uploads secrets. They are read, and stand neither on the command line nor in what is shown. */
export function putSecrets(
  { environment, keysFile }: { readonly environment: EnvironmentName; readonly keysFile: string },
  names: readonly string[],
  secrets: Readonly<Record<string, string>>,
): Call {
  return {
    args: ['secret', 'bulk', envOption(environment)],
    input: JSON.stringify(secrets),
    reads: `${names.join(' and ')} from ${keysFile}`,
  };
}

/** What in the account stands against a deployment. */
export async function secretRefusals(
  run: Wrangler,
  name: EnvironmentName,
  environment: Environment,
): Promise<readonly string[]> {
  const answer = await run(askForSecrets(name));
  return missingSecrets(environment, answer).map(
    (secret) =>
      `The Worker ${environment.name ?? ''} has no secret ${secret}. Run \`npm run vod -- provision${optionFor(name)}\`, which makes one.`,
  );
}
