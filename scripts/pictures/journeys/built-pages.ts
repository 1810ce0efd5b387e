import { addressesIn } from '../../site/addresses.ts';
import type { Journey } from '../journey.ts';

/** A journey for every page of the built site that has an address of its own. */
export const builtPages = (folder: string): Journey[] => addressesIn(folder).map(pageAt);

/** A page that is not there. */
export const absentPageIn = (home: string): Journey => pageAt(`${home}no-such-page/`);

function pageAt(address: string): Journey {
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
