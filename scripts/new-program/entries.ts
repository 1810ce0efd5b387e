import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import { unread } from '../../site/src/common-fields.ts';
import { contentFolder } from '../../site/src/content-rules/languages.ts';
import { bodyOf, type Entry } from '../../site/src/content-rules/entry.ts';
import type { Answers } from './answers.ts';
import type { Rename } from './program-file.ts';
import type { Words } from './words.ts';

/** `<OnlyThisProgram name="…">` with what stands within it, or with nothing. */
const mark = /<OnlyThisProgram\s+name="([\w-]+)"\s*(?:\/>|>(.*?)<\/OnlyThisProgram>)/gs;

/** The names of the marks in a text. */
export function marksIn(text: string): string[] {
  return [...text.matchAll(mark)].map(([, name = '']) => name);
}

/**
 * An entry of this program as the new one has it; undefined if it is left out. What the answers say is not renamed: it may
 * contain a name of this program's by chance.
 *
 * @param keep whether its words hold for any program.
 */
export function madeEntry(
  entry: Entry,
  keep: boolean,
  words: Words,
  rename: Rename,
): string | undefined {
  const choice = words.choose('entries', `${entry.collection}/${entry.slug}`);
  if (!keep && !choice) return undefined;
  const head = rename(`${entry.lines.slice(0, entry.bodyFrom - 1).join('\n')}\n`);
  const own = keep || choice?.keep;
  const body = own ? rename(bodyOf(entry)) : `\n${choice?.words ?? ''}\n`;
  return withFields(head, { ...choice?.fields, reviewed: unread }) + withoutMarks(body, words);
}

/** A text with other words in the place of each mark. */
function withoutMarks(text: string, words: Words): string {
  return text.replace(mark, (_whole, name: string, own: string | undefined = '') => {
    const choice = words.choose('marks', name);
    if (choice?.keep) return own;
    const said = withoutMarks(choice?.words ?? '', words);
    return own.includes('\n') ? `\n\n${said}\n\n` : said;
  });
}

/** Other words in fields that each stand in a line. */
function withFields(head: string, fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields).reduce(
    (text, [name, value]) =>
      text.replace(new RegExp(`^${name}: .*$`, 'm'), () =>
        stringify({ [name]: value }, { lineWidth: 0 }).trim(),
      ),
    head,
  );
}

/** An entry for each organization that was answered: its file, and its text. */
export function organizationEntries(
  { organizations, languages }: Answers,
  locale: string,
  words: Words,
): [string, string][] {
  const [first] = languages;
  const text = words.choose('marks', 'organization-words')?.words ?? '';
  return organizations.map(({ name, url }, index) => {
    const fields = {
      ...{ name, ...(locale !== first && { nameLang: first }), url, order: (index + 1) * 10 },
      ...{ group: 'organization', checked: unread, reviewed: unread },
    };
    const plain = name.normalize('NFD').replace(/[^\p{L}\p{N} ]/gu, '');
    const file = `${contentFolder}/${locale}/resources/${slug(plain)}.mdx`;
    return [file, `---\n${stringify(fields)}---\n\n${text}\n`];
  });
}
