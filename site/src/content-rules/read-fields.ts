import { isNode, LineCounter, parseDocument, visit, YAMLParseError, type Document } from 'yaml';
import type { Mistake } from './finding.ts';
import { whyUnreadable } from './unreadable.ts';

/** Fields as they were read, and where they stand. */
export interface ReadFields {
  readonly data: unknown;
  /** Why they can't be read. */
  readonly broken?: Mistake;
  /** The line of a field, or the nearest above it that there is. */
  readonly lineAt: (path: readonly PropertyKey[]) => number;
}

export function readFields(text: string): ReadFields {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lines = text.split('\n');
  const error = document.errors[0] ?? aliasIn(document, counter);
  const broken = lostLetter(lines) ?? unbrokenSpace(lines) ?? (error && whyUnreadable(error, text));
  function lineAt(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  }
  const data: unknown = error ? undefined : document.toJS();
  return { data, lineAt, ...(broken && { broken }) };
}

/** An asterisk before a value, as of bold text: in YAML it means what was named elsewhere, and nothing is. */
function aliasIn(document: Document, counter: LineCounter): YAMLParseError | undefined {
  let found: YAMLParseError | undefined;
  visit(document, {
    Alias(_key, { source, range }) {
      const [from, to] = range ?? [0, 0];
      found = new YAMLParseError([from, to], 'BAD_ALIAS', `Nothing is called ${source}`);
      found.linePos = [counter.linePos(from)];
      return visit.BREAK;
    },
  });
  return found;
}

/** A line with a letter that was saved in another encoding, such as Windows-1252. Lines are counted from 1. */
export function lostLetter(lines: readonly string[]): Mistake | undefined {
  const lost = lines.findIndex((line) => line.includes('\ufffd'));
  if (lost < 0) return undefined;
  return {
    line: lost + 1,
    what: 'A letter in this line can’t be read: the file is not saved as UTF-8.',
    instead: 'Save the file once more, as “UTF-8”, and look at letters such as é and ’ in it.',
  };
}

/** A space that does not break, where a field wants one that does: around its name, or at an end of its value. */
const unbroken =
  /^(?! *#)(?: *[\u00a0\u2007\u202f]|[ \w-]+[\u00a0\u2007\u202f]+ *:|[ \w-]+: *[\u00a0\u2007\u202f]|.*[\u00a0\u2007\u202f]\s*$)/;

/** A line of fields with a space that only looks like one. Lines are counted from 1. */
function unbrokenSpace(lines: readonly string[]): Mistake | undefined {
  const glued = lines.findIndex((line) => unbroken.test(line));
  if (glued < 0) return undefined;
  return {
    line: glued + 1,
    what: 'A space in this line is a no-break space, which only looks like one.',
    instead:
      'Take away the spaces around the field’s name and at both ends of what it says, and type them again.',
  };
}
