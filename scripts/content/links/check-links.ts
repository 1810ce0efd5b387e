import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
import { checkLink, type LinkState } from './check-link.ts';
import { outgoingLinks } from '../../../site/src/content-rules/outgoing.ts';

/**
 * Opens every link to another site, and writes the day into the entries whose links all work.
 *
 * @param today as YYYY-MM-DD.
 * @param tell is told of each link how it was found.
 * @returns how each was found, and the files in which the day was written.
 */
export async function checkLinks(
  root: string,
  entries: readonly Entry[],
  today: string,
  tell: (said: string) => void,
  check: (address: string) => Promise<LinkState> = checkLink,
) {
  const addresses = [...new Set(entries.flatMap(outgoingLinks))];
  const bySite = Map.groupBy(addresses, (address) => new URL(address).host);
  const states = new Map<string, LinkState['said']>();
  await Promise.all(
    [...bySite.values()].map(async (ofSite) => {
      // One after the other: no site is asked for all its pages at once.
      for (const address of ofSite) {
        const { said, instead } = await check(address);
        states.set(address, said);
        tell(`${said.padEnd(12)} ${address}${instead === undefined ? '' : `\n  ${instead}`}`);
      }
    }),
  );
  const written = entries
    .filter((entry) => outgoingLinks(entry).length > 0)
    .filter((entry) => outgoingLinks(entry).every((address) => states.get(address) === 'works'))
    .map((entry) => {
      const path = join(root, entry.file);
      writeFileSync(path, withDay(readFileSync(path, 'utf8'), entry, today));
      return entry.file;
    });
  return { found: [...states.values()], written };
}

/** The entry's text with the day in its field `checked`, which stands before `reviewed` if it is new. */
function withDay(text: string, { data }: Entry, today: string): string {
  const day = `checked: ${today}`;
  return data['checked'] === undefined
    ? text.replace(/^reviewed:/m, `${day}\nreviewed:`)
    : text.replace(/^checked:.*$/m, day);
}
