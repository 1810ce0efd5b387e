import { stringify } from 'yaml';
import { unread } from '../../site/src/common-fields.ts';
import { bodyOf, type Entry } from '../../site/src/content-rules/entry.ts';
import type { Answers } from './answers.ts';
import { withoutMarks } from './generator.ts';
import type { Rename } from './names.ts';
import type { Choice, Words } from './words.ts';

/** What another program's entries are made with. */
export interface Making {
  readonly answers: Answers;
  readonly common: ReadonlySet<string>;
  readonly words: Words;
  readonly rename: Rename;
}

/** What becomes of one entry. */
export interface MadeEntry {
  /** Its file in the new program; undefined if it is left out. */
  readonly text?: string;
  /** This program's words that are not in it. */
  readonly gone: readonly string[];
  /** The facts that its new words carry. */
  readonly facts: NonNullable<Choice['facts']>;
  /** Nobody has said whether its words hold for another program. */
  readonly unknown?: boolean;
}

/** An entry of this program as the new one has it. */
export function madeEntry(entry: Entry, making: Making): MadeEntry {
  const { common, words, rename } = making;
  const name = `${entry.collection}/${entry.slug}`;
  const own = { head: headOf(entry), body: bodyOf(entry) };
  const choice: Choice | undefined = common.has(name) ? { keep: true } : words.entry(name);
  if (!choice || choice.leave) {
    return { gone: [own.head, own.body], facts: {}, ...(!choice && { unknown: true }) };
  }
  const facts = { ...choice.facts };
  const gone = choice.keep ? [] : [own.body];
  const body = withoutMarks(
    choice.keep ? own.body : `\n${choice.words ?? ''}\n`,
    (named, inner) => {
      const instead = words.mark(named);
      if (!instead) throw new Error(`${entry.file}: there are no other words for "${named}".`);
      if (instead.keep) return inner;
      gone.push(inner);
      Object.assign(facts, instead.facts);
      const said = instead.words ?? '';
      const apart = said !== '' && inner.includes('\n') ? '\n\n' : '';
      return `${apart}${said}${apart}`;
    },
  );
  for (const field of Object.keys(choice.fields ?? {})) gone.push(String(entry.data[field]));
  const head = withFields(own.head, { ...choice.fields, reviewed: unread });
  // What the answers say is not renamed: it may contain a name of this program's by chance.
  const text = choice.keep ? rename(`${head}${body}`) : `${rename(head)}${body}`;
  return { text, gone, facts };
}

/** The fields of an entry between their lines of dashes. */
function headOf({ lines, bodyFrom }: Entry): string {
  return `${lines.slice(0, bodyFrom - 1).join('\n')}\n`;
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

/** An entry for each organization that was answered: its file's name, without its ending, and its text. */
export function organizationEntries(
  { answers, words }: Making,
  locale: string,
): Map<string, string> {
  const foreign = locale !== answers.languages[0];
  return new Map(
    answers.organizations.map(({ name, url }, index) => {
      const slug = name
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z0-9]+/g, '-');
      const fields = {
        name,
        ...(foreign && { nameLang: answers.languages[0] }),
        ...{
          url,
          order: (index + 1) * 10,
          group: 'organization',
          checked: unread,
          reviewed: unread,
        },
      };
      const text = words.mark('organization-words')?.words ?? '';
      return [slug.replace(/^-|-$/g, ''), `---\n${stringify(fields)}---\n\n${text}\n`] as const;
    }),
  );
}
