import type { Config } from './config.ts';

/** What Hono carries along with each request. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    config: Config;
    /** Names this request in the log and on a page that reports a fault. */
    requestId: string;
  };
}
