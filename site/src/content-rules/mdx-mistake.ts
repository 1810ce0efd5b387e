import { lineAt, type Entry } from './entry.ts';
import type { Mistake } from './finding.ts';
import type { ParserMessage } from './syntax.ts';

/** Elements without an end. */
export const voids = ['br', 'hr', 'img', 'wbr'];

const bracket = {
  what: 'A curly bracket stands in the text; it is a sign of the page’s language.',
  instead: 'Take it away, or write round brackets.',
};

export const bracketAt = (line: number): Mistake => ({ line, ...bracket });

export function languageWordAt(line: number, word: string): Mistake {
  return {
    line,
    what: `A line can't begin with "${word}": it is a word of the page’s language.`,
    instead: 'Begin the sentence with another word.',
  };
}

/** What a parser's error means to whoever wrote the words. */
export function explainMistake({ text, lines }: Entry, mistake: ParserMessage): Mistake {
  const { place, source, reason } = mistake;
  const point = place && 'start' in place ? place.start : place;
  const offset = point?.offset ?? text.length;
  const lineOf = (index: number) => lineAt(text, index);
  switch (source) {
    case 'micromark-extension-mdx-expression':
      return bracketAt(lineOf(text.lastIndexOf('{', offset)));
    case 'micromark-extension-mdxjs-esm': {
      const line =
        lines.findLastIndex((words, index) => index < lineOf(offset) && isCode(words)) + 1;
      return languageWordAt(line, /\w+/.exec(lines[line - 1] ?? '')?.[0] ?? '');
    }
    case 'micromark-extension-mdx-jsx': {
      const begin = text.lastIndexOf('<', offset);
      return { line: lineOf(begin), ...brokenTag(text.slice(begin)) };
    }
    default:
      return pairMistake({ text, lines, reason, offset, lineOf });
  }
}

const isCode = (line: string): boolean => /^(?:import|export)\b/.test(line);

/** A "<" that begins no whole tag. */
function brokenTag(from: string): Omit<Mistake, 'line'> {
  if (from.startsWith('<!--')) {
    return {
      what: 'A remark between <!-- and --> is not possible here.',
      instead: 'Write {/* before it and */} after it.',
    };
  }
  if (/^<[\w.+-]*(?::\/\/|@)/.test(from)) {
    return {
      what: 'An address stands between < and >.',
      instead: 'Write a link as [words](https://…), and the program’s mail address as <Email />.',
    };
  }
  return {
    what: 'A "<" begins a tag that does not end in this line.',
    instead:
      'End it with ">", and see that each quotation mark in it has its second. For the sign itself write &lt;.',
  };
}

interface Pair {
  readonly text: string;
  readonly lines: readonly string[];
  readonly reason: string;
  readonly offset: number;
  readonly lineOf: (index: number) => number;
}

/** A tag that is not begun or not ended, or that ends elsewhere than it has to. */
function pairMistake({ text, lines, reason, offset, lineOf }: Pair): Mistake {
  const [, crossing, inner = '', from = ''] =
    /^Unexpected closing tag `<\/(.+?)>`, .* for `<(.+?)>` \((\d+):/.exec(reason) ?? [];
  if (crossing !== undefined) {
    return {
      line: Number(from),
      what: `<${inner}> is not ended before </${crossing}> in line ${lineOf(offset)}.`,
      instead: `Write </${inner}> where it ends.`,
    };
  }
  const [, unended, line = ''] =
    /^Expected a closing tag for `<(.+?)>` \((\d+):/.exec(reason) ?? [];
  if (unended !== undefined) {
    const begun = Number(line);
    const ends = lines.findIndex((words, at) => at >= begun && words.includes(`</${unended}>`)) + 1;
    return ends > 0 ? apart(unended, begun, ends, lines) : notEnded(unended, begun);
  }
  const [, late] = /^Expected the closing tag `<\/(.+?)>` either/.exec(reason) ?? [];
  if (late !== undefined) {
    const ends = lineOf(text.indexOf(`</${late}>`, offset));
    return apart(late, lineOf(text.lastIndexOf(`<${late}`, offset)), ends, lines);
  }
  const name = /^\/?([\w.]*)/.exec(text.slice(offset))?.[1] ?? '';
  return {
    line: lineOf(offset),
    what: `</${name}> ends something that was not begun.`,
    instead: `Take it away, or write <${name}> where it begins.`,
  };
}

function notEnded(name: string, line: number): Mistake {
  const what = `<${name}> is begun and not ended.`;
  if (voids.includes(name)) return { line, what, instead: `Write <${name} />.` };
  const empty = /^[A-Z]/.test(name) ? ` If it has nothing in it, write <${name} />.` : '';
  return { line, what, instead: `Write </${name}> where it ends.${empty}` };
}

/** Of two tags in different lines, each has to stand alone in its own. */
function apart(name: string, begun: number, ends: number, lines: readonly string[]): Mistake {
  const isAlone = (line: number) => /^\s*<[^<>]*>\s*$/.test(lines[line - 1] ?? '');
  const [opening, closing] = [`<${name}> in line ${begun}`, `</${name}>`];
  const what = isAlone(begun)
    ? `${closing} has other words in its line, and ${opening} has none.`
    : isAlone(ends)
      ? `${opening} has other words in its line, and ${closing} has none.`
      : `${opening} and ${closing} have other words in their lines.`;
  const instead = 'Give each a line of its own, with an empty line before and after it.';
  return { line: ends, what, instead };
}
