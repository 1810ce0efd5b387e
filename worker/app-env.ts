import type { Member } from './access/members.ts';
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

/** What Hono carries along at the desk: who asks, too. */
export interface DeskEnv extends AppEnv {
  Variables: AppEnv['Variables'] & { member: Member };
}
