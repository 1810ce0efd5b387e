import { withoutRemarks } from '../entry.ts';

/** A tag as it stands in a text. */
export interface Tag {
  readonly name: string;
  readonly end: boolean;
  /** Whether it is ended by itself: `<Telephone />`. */
  readonly closed: boolean;
  /** What stands in it after its name. */
  readonly inside: string;
}

/** A line with its tags; a tag in several lines makes them one. */
export interface TaggedLine {
  readonly line: number;
  readonly tags: readonly Tag[];
  /** What is left without tags, code and remarks. */
  readonly left: string;
}

const tag =
  /<(?<end>\/)?(?<name>[A-Za-z][\w.]*)(?<inside>(?:[^<>"'{]|"[^"]*"|'[^']*'|\{[^}]*\})*?)(?<closed>\/)?>/g;

/** A tag that goes on in the next line, as the formatter writes a long one. */
const unended = /<\/?[A-Za-z][^<>]*$/;

/** The lines of a text from one on, counted from 1. */
export function* taggedLines(lines: readonly string[], from: number): Generator<TaggedLine> {
  for (let at = from - 1; at < lines.length; at++) {
    const line = at + 1;
    let text = lines[at] ?? '';
    while (unended.test(text) && /\S/.test(lines[at + 1] ?? '')) text += ` ${lines[++at] ?? ''}`;
    const shown = withoutRemarks(text.replace(/`[^`]*`/g, ''));
    const tags = [...shown.matchAll(tag)].map(({ groups }) => ({
      name: groups?.['name'] ?? '',
      end: groups?.['end'] !== undefined,
      closed: groups?.['closed'] !== undefined,
      inside: groups?.['inside'] ?? '',
    }));
    yield { line, tags, left: shown.replace(tag, '') };
  }
}
