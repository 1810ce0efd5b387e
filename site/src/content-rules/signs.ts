import type { Text } from 'mdast';
import { lineAt, type Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { partsOf, writtenAs } from './syntax.ts';

/** Signs that shape words where they are right, and what is wrong where a page shows them. */
const signs = [
  {
    sign: /(?<!\\)\*\*/,
    what: () => 'The two stars ** begin bold words that do not end.',
    instead: 'Write ** where they end.',
  },
  {
    sign: /\]\(/,
    what: () => 'A link is begun and not ended, or has a space in its address.',
    instead: 'Write it as [words](/faq/), with both brackets.',
  },
  {
    sign: /\]\s+\((?=\/|#|https:|$)/,
    what: () => 'A space stands between the two brackets of a link.',
    instead: 'Take it away: ](',
  },
  {
    sign: /\]\[(?<name>[^\]]*)\]/,
    what: (name = '') => `The page has no line that says where [${name}] leads.`,
    instead: 'Write the link as [words](/faq/).',
  },
];

/** Signs of bold words and of links that the page would show as they are, because one of them is missing. */
export function signFaults(entry: Entry): Finding[] {
  return partsOf(entry, 'text').flatMap((text) => faultsIn(entry, text));
}

function faultsIn(entry: Entry, text: Text): Finding[] {
  const written = writtenAs(entry, text);
  return signs.flatMap(({ sign, what, instead }) => {
    const found = sign.exec(written);
    if (!found) return [];
    const line = lineAt(entry.text, (text.position?.start.offset ?? 0) + found.index);
    return [{ file: entry.file, line, what: what(found.groups?.name), instead }];
  });
}
