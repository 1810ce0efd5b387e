import type { LinkState } from './check-link.ts';

/** How a link was found and what to do about it, for the person who edits. */
export function linkInWords(address: string, found: LinkState): string {
  const { said, instead } = words(found);
  return `${said.padEnd(12)} ${address}${instead === undefined ? '' : `\n  ${instead}`}`;
}

const byHand =
  'Open it in a browser. If you see the page that is meant, write the day after "checked" yourself.';

function words(found: LinkState): { readonly said: string; readonly instead?: string } {
  switch (found.state) {
    case 'works':
      return { said: 'works' };
    case 'moved':
      return {
        said: 'MOVED',
        instead: `It leads to ${found.to} now. Open that: if it is the page that is meant, write this address in its place, in every language.`,
      };
    case 'gone':
      return {
        said: 'GONE',
        instead: `There is no such page any more (${found.status}). Look for its new address on that site; if there is none, retire the entry.`,
      };
    case 'unsure':
      return {
        said: 'NOT SEEN',
        instead: `The site answers ${found.status}, as some do to programs. ${byHand}`,
      };
    case 'unreachable':
      return { said: 'NOT REACHED', instead: `${unreached[found.why]} ${byHand}` };
  }
}

const unreached = {
  slow: 'The site did not answer in time.',
  'no answer': 'No site answers there.',
  'goes in a circle': 'It leads on and on, and to no page.',
};
