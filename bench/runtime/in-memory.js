import { WorkerEntrypoint } from 'cloudflare:workers';

/** A counter that lets everything pass. */
export class Counter extends WorkerEntrypoint {
  limit() {
    return { success: true };
  }
}

/** A mail is taken. */
export class Mail extends WorkerEntrypoint {
  send() {
    return { messageId: crypto.randomUUID() };
  }
}

/** Access has let the coordinator in. */
export class Identity extends WorkerEntrypoint {
  getIdentity() {
    return { email: 'coordinator@vod.example' };
  }
}

export default { fetch: () => new Response() };
