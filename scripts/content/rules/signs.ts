import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';

const wholeLink = /!?\[[^\]]*\]\([^)\s]*(?:\s+"[^"]*")?\)/g;

/** Signs of bold words and of links that the page would show as they are, because one of them is missing. */
export function signFaults({ file, lines, bodyFrom }: Entry): Finding[] {
  const found: Finding[] = [];
  let bold: number | undefined;
  const say = (line: number, what: string, instead: string) =>
    found.push({ file, line, what, instead });
  const endOfBlock = () => {
    if (bold !== undefined) {
      say(bold, 'The two stars ** begin bold words that do not end.', 'Write ** where they end.');
    }
    bold = undefined;
  };

  for (const [index, text] of lines.entries()) {
    if (index < bodyFrom - 1) continue;
    if (text.trim() === '') endOfBlock();
    const shown = text.replace(/`[^`]*`/g, '');
    if ((shown.split('**').length - 1) % 2 === 1) bold = bold === undefined ? index + 1 : undefined;
    const left = shown.replace(wholeLink, '');
    if (left.includes('](')) {
      const what = 'A link is begun and not ended, or has a space in its address.';
      say(index + 1, what, 'Write it as [words](/faq/), with both brackets.');
    } else if (/\]\s+\((?:\/|#|https:)/.test(left)) {
      say(index + 1, 'A space stands between the two brackets of a link.', 'Take it away: ](');
    }
  }
  endOfBlock();
  return found;
}
