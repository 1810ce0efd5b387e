import { noLimits } from '../configuration.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';

const member = (role: string) => [{ email: 'coordinator@vod.example', role }];

/** The service as people may find it. Each is the real Worker with settings of its own. */
const served = {
  open: () => serveSite(),
  /** Nobody comes to the desk. */
  closed: () => serveSite({}, { ACCESS_AUDIENCE: '' }),
  /** Whoever comes to the desk only reads. */
  reading: () => serveSite({}, { ACCESS_AUDIENCE: 'local', MEMBERS: member('reader') }),
  /** One post a minute is taken. */
  busy: async () => {
    const site = await serveSite({}, {}, { ...noLimits, rate: 1 });
    const post: typeof site.post = async (...post) => {
      // The minute may turn once between two of them.
      await site.post(...post);
      const second = await site.post(...post);
      return second.status === 429 ? second : site.post(...post);
    };
    return { ...site, post };
  },
  /** The database does nothing that is asked of it. */
  broken: async () => {
    const site = await serveSite();
    await site.db.exec('DROP TABLE submissions; DROP TABLE code_tries;');
    return site;
  },
  /** A setting is wrong. */
  wrong: () => serveSite({ SEAL_KEYS: 'none' }),
} satisfies Record<string, () => Promise<ServedSite>>;

/** The sites that views are asked of, each served once and only when it is asked for. */
export class Sites {
  readonly #started = new Map<keyof typeof served, Promise<ServedSite>>();

  get(name: keyof typeof served): Promise<ServedSite> {
    const site = this.#started.get(name) ?? served[name]();
    this.#started.set(name, site);
    return site;
  }

  async close(): Promise<void> {
    for (const site of this.#started.values()) await (await site).close();
  }
}
