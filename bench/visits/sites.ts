import { join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { writeGovuk, writeUswds } from './frameworks.ts';
import { everyPage, type Page } from './pages.ts';
import { serveFolder, type Served } from './serve.ts';
import { writeStarlight } from './starlight.ts';

const writers = { Starlight: writeStarlight, 'govuk-frontend': writeGovuk, USWDS: writeUswds };

export const ownName = 'this site';

export interface Sites {
  readonly pages: readonly Page[];
  /** Where each is served, by name; the site itself comes first. */
  readonly origins: ReadonlyMap<string, string>;
  stop: () => Promise<void>;
}

/** The built site and the same pages on each of its peers, all served alike. */
export async function serveSites(folder: string, { peers }: { peers: boolean }): Promise<Sites> {
  const pages = everyPage();
  const served = new Map<string, Served>([[ownName, await serveFolder(join(root, 'dist'))]]);
  if (peers) {
    for (const [name, write] of Object.entries(writers)) {
      const own = join(folder, name);
      // Each changes what it is given.
      await write(own, everyPage());
      served.set(name, await serveFolder(own));
    }
  }
  return {
    pages,
    origins: new Map([...served].map(([name, { origin }]) => [name, origin])),
    stop: async () => {
      for (const each of served.values()) await each.stop();
    },
  };
}
