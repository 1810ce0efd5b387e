import type { YAMLError } from 'yaml';
import type { Mistake } from './finding.ts';

/**
 * What a parser's error means to whoever wrote the fields.
 *
 * @param text the fields.
 */
export function whyUnreadable(error: YAMLError, text: string): Mistake {
  const lines = text.split('\n');
  const line = error.linePos?.[0].line ?? 1;
  if (/^Missing closing ['"]/.test(error.message)) {
    // The parser names the end of the text, where it still looks for the second mark.
    const begun = lines.findIndex((words) => /:\s+(["'])(?!.*\1\s*$)/.test(words));
    return {
      line: begun < 0 ? line : begun + 1,
      what: 'A quotation mark is not followed by a second one.',
      instead: 'Write the second one at the end of the value, or take the first one away.',
    };
  }
  return { line: pastComments(lines, line), ...inWords(error) };
}

function inWords({ code, message }: YAMLError): Omit<Mistake, 'line'> {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        what: 'A colon followed by a space stands inside a value.',
        instead: 'Put the whole value between quotation marks, as in question: "Where: here?"',
      };
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        what: 'This line is no field: it has no name with a colon and a space after it.',
        instead:
          'Write it as "name: value". If it belongs to the line before, write both as one line.',
      };
    case 'DUPLICATE_KEY':
      return { what: 'A field stands here twice.', instead: 'Take one of the two lines away.' };
    case 'TAB_AS_INDENT':
      return { what: 'A line is set in by a tab.', instead: 'Set it in by spaces, or not at all.' };
    case 'BAD_INDENT':
      return {
        what: 'A line is set in by more or by fewer spaces than those around it.',
        instead: 'Set in by two spaces what belongs to the field above it, and nothing else.',
      };
    case 'UNEXPECTED_TOKEN':
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return {
        what: 'A value begins with a sign that means something else here, or goes on after its quotation mark.',
        instead:
          'Put the whole value between quotation marks. If it has an apostrophe in it, use "…" and not \'…\'.',
      };
    default:
      return {
        what: `The fields can't be read: ${message.replace(/ at line \d[\s\S]*$/, '')}.`,
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
