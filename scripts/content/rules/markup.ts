import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';

const folder = 'site/src/components';

/** The names of the components that content can use, from the files that offer them. */
export function knownComponents(root: string): string[] {
  return ['content', 'program']
    .map((name) => readFileSync(join(root, folder, name, 'components.ts'), 'utf8'))
    .flatMap((text) =>
      [...text.matchAll(/^import (\w+) from .+\.astro';$/gm)].map(([, name = '']) => name),
    )
    .sort();
}

/** Elements without an end. */
const voids = new Set(['br', 'hr', 'img', 'wbr']);
const tag =
  /<(?<end>\/)?(?<name>[A-Za-z][\w.]*)(?:[^<>"'{]|"[^"]*"|'[^']*'|\{[^}]*\})*?(?<closed>\/)?>/g;

/** A tag that goes on in the next line, as the formatter writes a long one. */
const unended = /<\/?[A-Za-z][^<>]*$/;

/** The lines from one on, each with its number; a tag in several lines is one line. */
function* whole(lines: readonly string[], from: number): Generator<[line: number, text: string]> {
  for (let at = from - 1; at < lines.length; at++) {
    const line = at + 1;
    let text = lines[at] ?? '';
    while (unended.test(text) && /\S/.test(lines[at + 1] ?? '')) text += ` ${lines[++at] ?? ''}`;
    yield [line, text];
  }
}

/** Tags that are unknown, not ended, or not begun, and what the page can't be made of. */
export function markupFaults(entry: Entry, components: readonly string[]): Finding[] {
  const { file, lines, bodyFrom } = entry;
  const found: Finding[] = [];
  const open: { readonly name: string; readonly line: number }[] = [];
  const say = (line: number, what: string, instead: string): void => {
    found.push({ file, line, what, instead });
  };

  for (const [line, text] of whole(lines, bodyFrom)) {
    if (text.includes('<!--')) {
      say(
        line,
        'A remark between <!-- and --> is not possible here.',
        'Write {/* before it and */} after it.',
      );
      continue;
    }
    const shown = text.replace(/`[^`]*`/g, '').replace(/\{\/\*.*?\*\/\}/g, '');
    for (const { groups } of shown.matchAll(tag)) {
      const { name = '', end, closed } = groups ?? {};
      if (/^[A-Z]/.test(name) && !components.includes(name)) {
        say(
          line,
          `There is no <${name}>.`,
          `Correct its name. There are: ${components.join(', ')}.`,
        );
      } else if (end) {
        const last = open.pop();
        if (!last) {
          say(
            line,
            `</${name}> ends something that was not begun.`,
            `Take it away, or write <${name}> where it begins.`,
          );
        } else if (last.name !== name) {
          say(
            last.line,
            `<${last.name}> is not ended before </${name}> in line ${line}.`,
            `Write </${last.name}> where it ends.`,
          );
        }
      } else if (!closed && !voids.has(name)) {
        open.push({ name, line });
      }
    }
    const left = shown.replace(tag, '');
    if (/<(?![\s\d=])/.test(left)) {
      say(
        line,
        'A "<" begins a tag that does not end in this line.',
        'End it with ">", or write &lt; for the sign itself.',
      );
    } else if (/[{}]/.test(left)) {
      say(
        line,
        'A curly bracket stands in the text; it is a sign of the page’s language.',
        'Take it away, or write round brackets.',
      );
    }
  }
  for (const { name, line } of open) {
    const instead = /^[A-Z]/.test(name)
      ? `Write </${name}> where it ends. If it has nothing in it, write <${name} />.`
      : `Write </${name}> where it ends.`;
    say(line, `<${name}> is begun and not ended.`, instead);
  }
  return found;
}
