import type { ServiceName } from '../deploy/environment-name.ts';
import type { Wrangler } from '../process/wrangler.ts';

/** What provisioning is about, and what it needs of the world around it. */
export interface Work {
  /** The project's folder, whose wrangler.toml is read and completed. */
  readonly folder: string;
  readonly environment: ServiceName;
  /** Where fresh keys are kept until they lie in the office's password safe. */
  readonly keysFile: string;
  /** Makes the secrets of these names, and keeps them in that file. */
  readonly keep: (names: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  readonly run: Wrangler;
  readonly tell: (line: string) => void;
}
