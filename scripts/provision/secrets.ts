import type { Call } from '../process/wrangler.ts';
import { wranglerName, type EnvironmentName } from '../deploy/environment-name.ts';

/** Uploads secrets. They are read, and stand neither on the command line nor in what is shown. */
export function putSecrets(
  { environment, keysFile }: { readonly environment: EnvironmentName; readonly keysFile: string },
  names: readonly string[],
  secrets: Readonly<Record<string, string>>,
): Call {
  return {
    args: ['secret', 'bulk', `--env=${wranglerName(environment)}`],
    input: JSON.stringify(secrets),
    reads: `${names.join(' and ')} from ${keysFile}`,
  };
}
