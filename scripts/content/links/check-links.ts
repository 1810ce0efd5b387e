import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
import { checkLink, type LinkState } from './check-link.ts';
import { outgoingLinks } from '../../../site/src/content-rules/outgoing.ts';

/** What was found when all links were opened. */
export interface CheckedLinks {
  readonly states: ReadonlyMap<string, LinkState>;
  /** Files in which the day was written: all their links work. */
  readonly written: readonly string[];
}

/**
 * Opens every link to another site, and writes the day into the entries whose links all work.
 *
 * @param today as YYYY-MM-DD.
 * @param tell is told each link as it was found.
 */
export async function checkLinks(
  root: string,
  entries: readonly Entry[],
  today: string,
  tell: (address: string, state: LinkState) => void,
  check: (address: string) => Promise<LinkState> = checkLink,
): Promise<CheckedLinks> {
  const addresses = [...new Set(entries.flatMap(outgoingLinks))];
  const bySite = Map.groupBy(addresses, (address) => new URL(address).host);
  const states = new Map<string, LinkState>();
  await Promise.all(
    [...bySite.values()].map(async (ofSite) => {
      // One after the other: no site is asked for all its pages at once.
      for (const address of ofSite) {
        const state = await check(address);
        states.set(address, state);
        tell(address, state);
      }
    }),
  );
  const works = (address: string) => states.get(address)?.state === 'works';
  const written = entries
    .filter((entry) => outgoingLinks(entry).length > 0 && outgoingLinks(entry).every(works))
    .map((entry) => {
      const path = join(root, entry.file);
      writeFileSync(path, withDay(readFileSync(path, 'utf8'), entry, today));
      return entry.file;
    });
  return { states, written };
}

/** The entry's text with the day in its field `checked`, which stands before `reviewed` if it is new. */
function withDay(text: string, { data }: Entry, today: string): string {
  const day = `checked: ${today}`;
  return data['checked'] === undefined
    ? text.replace(/^reviewed:/m, `${day}\nreviewed:`)
    : text.replace(/^checked:.*$/m, day);
}
