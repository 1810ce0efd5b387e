import { resolve } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';
import { root } from '../root.ts';

/** What the environment may change about `npm start`. */
export interface Settings {
  readonly port: number;
  /** The editor's: another port is another origin. */
  readonly editorPort: number;
  /** Where local data lives: the database, the secrets, the mail. */
  readonly stateFolder: string;
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const { PORT = '8787', STATE_DIR = '.state' } = env;
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port < 1 || port > 65_534) {
    throw new Refusal(
      `PORT is "${PORT}" and must be a number from 1 to 65534: try \`PORT=8788 npm start\`.`,
    );
  }
  return { port, editorPort: port + 1, stateFolder: resolve(root, STATE_DIR) };
}
