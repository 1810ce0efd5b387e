import { fillInterest, submit } from '../../chromium/steps.ts';
import { nameIn, type Journey } from '../journey.ts';

/** What people meet while the database does not answer. It is served from one that has no tables. */
export function outageIn(home: string): Journey {
  return {
    name: nameIn(home, 'outage'),
    go: async function* go(page, origin) {
      await page.goto(`${origin}${home}interest/`);
      await fillInterest(page);
      await submit(page);
      await submit(page);
      yield nameIn(home, 'interest-outage');
    },
  };
}

/** The desk at such a time. */
export const deskOutage: Journey = {
  name: 'desk-outage',
  go: async function* go(page, origin) {
    await page.goto(`${origin}/coordinator/`);
    yield 'desk-outage';
  },
};
