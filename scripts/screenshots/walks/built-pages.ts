import { readdirSync } from 'node:fs';
import type { Walk } from '../walk.ts';

/** Templates that nobody is served as they stand: other walks come to them through the Worker. */
const templates =
  /^(?:coordinator|edit)\/|\/check\/|^(?:[a-z]{2}\/)?request\/(?:change|status|withdraw)|404/;

/** A walk for every page of the built site that has an address of its own. */
export function builtPages(folder: string): Walk[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !templates.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort()
    .map(pageAt);
}

/** A page that is not there. */
export const absentPageIn = (home: string): Walk => pageAt(`${home}no-such-page/`);

function pageAt(address: string): Walk {
  const parts = address.split('/').filter((part) => part !== '');
  const name = (parts.length === 0 ? ['home'] : parts).join('-');
  return {
    name,
    go: async function* go(page, origin) {
      await page.goto(origin + address);
      yield name;
    },
  };
}
