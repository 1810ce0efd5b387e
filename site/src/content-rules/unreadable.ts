import type { YAMLError } from 'yaml';

/** Why fields can't be read. */
export interface Unreadable {
  /** Counted from 1 in the text of the fields. */
  readonly line: number;
  readonly why: string;
  /** What to write instead. */
  readonly instead: string;
}

/** A line with a letter that was saved in another encoding, such as Windows-1252. Lines are counted from 1. */
export function lostLetter(lines: readonly string[]): Unreadable | undefined {
  const lost = lines.findIndex((line) => line.includes('\ufffd'));
  if (lost < 0) return undefined;
  return {
    line: lost + 1,
    why: 'A letter in this line can’t be read: the file is not saved as UTF-8.',
    instead: 'Save the file once more, as “UTF-8”, and look at letters such as é and ’ in it.',
  };
}

/** A space that does not break, where a field wants one that does: around its name, or at an end of its value. */
const unbroken =
  /^(?! *#)(?: *[\u00a0\u2007\u202f]|[ \w-]+[\u00a0\u2007\u202f]+ *:|[ \w-]+: *[\u00a0\u2007\u202f]|.*[\u00a0\u2007\u202f]\s*$)/;

/** A line of fields with a space that only looks like one. Lines are counted from 1. */
export function unbrokenSpace(lines: readonly string[]): Unreadable | undefined {
  const glued = lines.findIndex((line) => unbroken.test(line));
  if (glued < 0) return undefined;
  return {
    line: glued + 1,
    why: 'A space in this line is a no-break space, which only looks like one.',
    instead:
      'Take away the spaces around the field’s name and at both ends of what it says, and type them again.',
  };
}

/**
 * What a parser's error means to whoever wrote the fields.
 *
 * @param text the fields.
 */
export function whyUnreadable(error: YAMLError, text: string): Unreadable {
  const lines = text.split('\n');
  const line = error.linePos?.[0].line ?? 1;
  if (/^Missing closing ['"]/.test(error.message)) {
    // The parser names the end of the text, where it still looks for the second mark.
    const begun = lines.findIndex((words) => /:\s+(["'])(?!.*\1\s*$)/.test(words));
    return {
      line: begun < 0 ? line : begun + 1,
      why: 'A quotation mark is not followed by a second one.',
      instead: 'Write the second one at the end of the value, or take the first one away.',
    };
  }
  return { line: pastComments(lines, line), ...inWords(error) };
}

function inWords({ code, message }: YAMLError): Omit<Unreadable, 'line'> {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        why: 'A colon followed by a space stands inside a value.',
        instead: 'Put the whole value between quotation marks, as in question: "Where: here?"',
      };
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        why: 'This line is no field: it has no name with a colon and a space after it.',
        instead:
          'Write it as "name: value". If it belongs to the line before, write both as one line.',
      };
    case 'DUPLICATE_KEY':
      return { why: 'A field stands here twice.', instead: 'Take one of the two lines away.' };
    case 'TAB_AS_INDENT':
      return { why: 'A line is set in by a tab.', instead: 'Set it in by spaces, or not at all.' };
    case 'BAD_INDENT':
      return {
        why: 'A line is set in by more or by fewer spaces than those around it.',
        instead: 'Set in by two spaces what belongs to the field above it, and nothing else.',
      };
    case 'UNEXPECTED_TOKEN':
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return {
        why: 'A value begins with a sign that means something else here, or goes on after its quotation mark.',
        instead:
          'Put the whole value between quotation marks. If it has an apostrophe in it, use "…" and not \'…\'.',
      };
    default:
      return {
        why: `The fields can't be read: ${message.replace(/ at line \d[\s\S]*$/, '')}.`,
        instead: 'Write each field as "name: value" in a line of its own.',
      };
  }
}

/** The line of the field where the parser names the comment above it. */
function pastComments(lines: readonly string[], from: number): number {
  let line = from;
  while (/^\s*#/.test(lines[line - 1] ?? '') && line < lines.length) line += 1;
  return line;
}
