import type { KnownComponent } from '../components.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { attributeFaults } from './attributes.ts';
import { taggedLines, type Tag } from './tags.ts';

/** Elements without an end. */
const voids = new Set(['br', 'hr', 'img', 'wbr']);
/** What Markdown has no sign for, or a long one. */
const elements = new Set([...voids, 'em', 'strong', 'span', 'small', 'sup', 'sub', 'abbr']);

type Say = (line: number, what: string, instead: string) => void;

/** A tag that waits for its end. */
interface Open {
  readonly name: string;
  readonly line: number;
  /** Whether nothing else stands in its line. */
  readonly alone: boolean;
}

/** Tags that are unknown, not ended, or not begun, and what the page can't be made of. */
export function markupFaults(entry: Entry, components: readonly KnownComponent[]): Finding[] {
  const { file, lines, bodyFrom } = entry;
  const found: Finding[] = [];
  const say: Say = (line, what, instead) => {
    found.push({ file, line, what, instead });
  };
  const open: Open[] = [];

  for (const { line, tags, left } of taggedLines(lines, bodyFrom)) {
    if (left.includes('<!--')) {
      const what = 'A remark between <!-- and --> is not possible here.';
      say(line, what, 'Write {/* before it and */} after it.');
      continue;
    }
    const alone = tags.length === 1 && left.trim() === '';
    for (const tag of tags) {
      const known = components.find(({ name }) => name === tag.name);
      if (!known && !elements.has(tag.name)) sayUnknown(tag, line, entry, components, say);
      else if (known && !known.everywhere && entry.kind !== 'pages') {
        const what = `<${tag.name}> can stand in a page only.`;
        say(line, what, `Take it away. Here there are: ${namesOf(entry, components)}.`);
      } else {
        if (known && !tag.end)
          attributeFaults(tag, known, (...words) => {
            say(line, ...words);
          });
        if (tag.end) endTag(tag, { line, alone }, open, say);
        else if (!tag.closed && !voids.has(tag.name)) open.push({ name: tag.name, line, alone });
      }
    }
    sayLeft(left, line, say);
  }
  for (const { name, line } of open) {
    const empty = /^[A-Z]/.test(name) ? ` If it has nothing in it, write <${name} />.` : '';
    say(line, `<${name}> is begun and not ended.`, `Write </${name}> where it ends.${empty}`);
  }
  return found;
}

/** Takes from what is open what a tag ends. */
function endTag({ name }: Tag, at: Omit<Open, 'name'>, open: Open[], say: Say): void {
  const index = open.findLastIndex((tag) => tag.name === name);
  if (index < 0) {
    const what = `</${name}> ends something that was not begun.`;
    say(at.line, what, `Take it away, or write <${name}> where it begins.`);
    return;
  }
  const [begun, ...within] = open.splice(index);
  for (const { name: inner, line } of within) {
    const what = `<${inner}> is not ended before </${name}> in line ${at.line}.`;
    say(line, what, `Write </${inner}> where it ends.`);
  }
  if (begun && begun.line !== at.line && begun.alone !== at.alone) {
    const what = begun.alone
      ? `</${name}> has other words in its line, and <${name}> in line ${begun.line} has none.`
      : `<${name}> in line ${begun.line} has other words in its line, and </${name}> has none.`;
    const instead = 'Give each a line of its own, with an empty line before and after it.';
    say(at.line, what, instead);
  }
}

function sayUnknown(
  { name, end, inside }: Tag,
  line: number,
  entry: Entry,
  components: readonly KnownComponent[],
  say: Say,
): void {
  // That there is no such tag is said where it begins.
  if (end) return;
  if (name === 'a') {
    say(line, 'A link is not written with <a> here.', 'Write it as [words](/faq/).');
    return;
  }
  if (/^(?::\/\/|[\w.+-]*@)/.test(inside)) {
    const what = 'An address stands between < and >.';
    say(
      line,
      what,
      'Write a link as [words](https://…), and the program’s mail address as <Email />.',
    );
    return;
  }
  const meant = components.find((known) => known.name.toLowerCase() === name.toLowerCase())?.name;
  const instead = meant
    ? `Write <${meant}>, with the capital letter.`
    : `Correct its name. There are: ${namesOf(entry, components)}.`;
  say(line, `There is no <${name}>.`, instead);
}

function namesOf({ kind }: Entry, components: readonly KnownComponent[]): string {
  const here = components.filter(({ everywhere }) => everywhere || kind === 'pages');
  return here.map(({ name }) => name).join(', ');
}

/** Signs of the page's language that stand alone. */
function sayLeft(left: string, line: number, say: Say): void {
  if (/^(?:import|export)\s/.test(left)) {
    const [word = ''] = left.split(/\s/);
    say(
      line,
      `A line can't begin with "${word}": it is a word of the page’s language.`,
      'Begin the sentence with another word.',
    );
  } else if (/<\S/.test(left)) {
    say(
      line,
      'A "<" begins a tag that does not end in this line.',
      'End it with ">", and see that each quotation mark in it has its second. For the sign itself write &lt;.',
    );
  } else if (/[{}]/.test(left)) {
    say(
      line,
      'A curly bracket stands in the text; it is a sign of the page’s language.',
      'Take it away, or write round brackets.',
    );
  }
}
