import { WorkerEntrypoint } from 'cloudflare:workers';

const counts = new Map();
const mails = [];

/** A counter that lets everything pass, in memory as the platform has its own. */
export class Counter extends WorkerEntrypoint {
  limit({ key }) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return { success: true };
  }
}

/** A mail is taken, and its subject kept. */
export class Mail extends WorkerEntrypoint {
  send({ subject }) {
    mails.push(subject);
    return { messageId: String(mails.length) };
  }
}

/** The subjects of all mails so far. */
export default { fetch: () => Response.json(mails) };

/** Access has let the coordinator in. */
export class Identity extends WorkerEntrypoint {
  getIdentity() {
    return { email: 'coordinator@vod.example' };
  }
}
