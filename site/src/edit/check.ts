import { entryFaults } from '../content-rules/entry-faults.ts';
import { parseEntry, type Entry } from '../content-rules/entry.ts';
import type { Finding } from '../content-rules/finding.ts';
import { contentFolder } from '../content-rules/languages.ts';
import { loneTagFaults } from '../content-rules/lone-tags.ts';
import { markupFaults } from '../content-rules/markup.ts';
import { undatedLinks } from '../content-rules/outgoing.ts';
import { signFaults } from '../content-rules/signs.ts';
import { wordingFaults } from '../content-rules/words.ts';
import type { CollectionName } from '../schemas.ts';
import type { EditorSettings } from './configuration.ts';
import { labelOf } from './labels.ts';
import { Refusal } from './refusal.ts';
import type { Saving } from './saving.ts';
import type { Version } from './version.ts';
import { languageName } from '../../../worker/forms/language-tag.ts';

/** What a text is judged by. */
export type Judging = Pick<EditorSettings, 'components' | 'plainWords'>;

/**
 * Refuses what the site could not be built of, by the rules of the build and in their words, and what the tests of a draft would
 * refuse: nothing more could be done with it.
 *
 * @param locales every language, the default first.
 */
export function refuseFaults(locales: readonly string[], judging: Judging): Saving['check'] {
  return (changed, { files, pictures }) => {
    const own = changed.map(({ path, text }) => parseEntry(path, text));
    const others = [...files]
      .filter(([path]) => changed.every((version) => version.path !== path))
      .map(([path, text]) => parseEntry(path, text));
    const [source = ''] = locales;
    const surroundings = {
      components: judging.components,
      languages: { source, all: locales },
      hasPicture: (address: string) => pictures.has(address),
    };
    // What was changed comes last: of two in one place of a list, the later is told.
    const all = [...others, ...own];
    const found = [
      ...entryFaults(all, surroundings, own),
      ...undated(all),
      ...own.flatMap((entry) => wordingFaults(entry, judging.plainWords[entry.locale])),
    ];
    const faults = found.flatMap((fault) => {
      const at = own.findIndex(({ file }) => file === fault.file);
      const [entry, version] = [own[at], changed[at]];
      return entry && version ? [inWords(fault, entry, version)] : [];
    });
    if (faults.length > 0) throw new Refusal(faults.join('\n\n'));
  };
}

/** Links to other sites of which nobody has given the day on which they worked, as the tests of a draft refuse them. */
const undated = (entries: readonly Entry[]): Finding[] =>
  undatedLinks(entries).map((fault) => ({
    ...fault,
    instead: `Open it. If it works, give that day in “${labelOf('checked')}”.`,
  }));

/** What is wrong with a text by itself, wherever it stands: said at its field while it is written. */
export function textFaults(
  { collection, locale, text }: { collection: CollectionName; locale: string; text: string },
  judging: Judging,
): string[] {
  const path = `${contentFolder}/${locale}/${collection}/text.mdx`;
  const entry = parseEntry(path, `---\n---\n\n${text}\n`);
  const faults = [
    ...markupFaults(entry, judging.components),
    ...loneTagFaults(entry),
    ...signFaults(entry),
    ...wordingFaults(entry, judging.plainWords[entry.locale]),
  ];
  return faults.map(({ line, what, instead }) => `${lineIn(entry, line)}: ${what} ${instead}`);
}

/** A line by its first words: in the editor it has no number. */
function lineIn({ lines }: Entry, line: number): string {
  const words = lines[line - 1]?.trim() ?? '';
  return `at “${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
}

/** A fault with the field in which it is, as the editor calls it. */
function inWords({ line, what, instead }: Finding, entry: Entry, version: Version): string {
  const place = `${languageName(version.locale)}, ${fieldAt(line, entry)}`;
  return `${place}: ${what} ${instead}`;
}

function fieldAt(line: number, entry: Entry): string {
  if (line >= entry.bodyFrom) {
    const isEmpty = entry.lines[line - 1]?.trim() === '';
    return `“${labelOf('body')}”${isEmpty ? '' : `, ${lineIn(entry, line)}`}`;
  }
  const above = entry.lines.slice(0, line).reverse();
  const name = above.map((each) => /^([\w-]+):/.exec(each)?.[1]).find((each) => each !== undefined);
  return `“${labelOf(name ?? 'body')}”`;
}
