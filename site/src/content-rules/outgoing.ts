import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { linksIn } from './links.ts';
import { unread } from '../common-fields.ts';

/** The links of an entry that lead to other sites: its own address and those in its text. */
export function outgoingLinks(entry: Entry): string[] {
  const { url } = entry.data;
  const written = linksIn(entry).map(({ address }) => address);
  const all = [...(typeof url === 'string' ? [url] : []), ...written];
  return [...new Set(all.filter((address) => address.startsWith('https:')))];
}

/** The day on which each link was last seen to work, as the entries with that link record it; the latest counts. */
export function lastChecks(entries: readonly Entry[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const entry of entries) {
    const { checked } = entry.data;
    if (typeof checked !== 'string') continue;
    for (const address of outgoingLinks(entry)) {
      const other = days.get(address);
      const later = checked !== unread && (other === undefined || other < checked);
      if (other === undefined || other === unread || later) days.set(address, checked);
    }
  }
  return days;
}

/** Links of which nobody has recorded when they were last seen to work. */
export function undatedLinks(entries: readonly Entry[]): Finding[] {
  const checks = lastChecks(entries);
  return entries.flatMap((entry) =>
    linksIn(entry)
      .filter(({ address }) => address.startsWith('https:') && !checks.has(address))
      .map(({ line, address }) => ({
        file: entry.file,
        line,
        what: `It is not recorded when ${address} was last seen to work.`,
        instead:
          'Open it. If it works, add a field to this file in every language: checked: and the day, as YYYY-MM-DD.',
      })),
  );
}
