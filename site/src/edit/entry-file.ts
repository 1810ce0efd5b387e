import { parse } from 'yaml';
import type { CollectionName } from '../schemas.ts';
import { filled, inYaml, orderedFields } from './entry-fields.ts';
import { replaceFields } from './replace-fields.ts';

/** An entry as the editor holds it: its fields and its text. */
export interface EditedEntry extends Readonly<Record<string, unknown>> {
  readonly body: string;
  readonly follows?: unknown;
}

/**
 * The field in which an entry keeps its whole file, as JSON, from being read until it is saved. What is saved is compared with
 * it, and what nobody changed is written as it was. The editor hands on fields alone, and takes spaces off their ends.
 */
export const wholeFile = 'wholeFile';

/** Reads an MDX file for the editor. */
export function readEntry(file: string): EditedEntry {
  const { fields, body } = partsOf(file);
  return { ...dataIn(fields), body: body.trim(), [wholeFile]: JSON.stringify(file) };
}

/** The file that an entry was read from; undefined for a new one. */
export function fileOf({
  [wholeFile]: file,
}: Readonly<Record<string, unknown>>): string | undefined {
  return typeof file === 'string' ? (JSON.parse(file) as string) : undefined;
}

/**
 * The file of an entry that is ready to be saved (saving.ts).
 *
 * @throws if it is not: the file would be without what was changed.
 */
export function savedFile(collection: CollectionName, entry: EditedEntry): string {
  const file = fileOf(entry);
  if (file !== undefined && changedFields(collection, readEntry(file), entry).length === 0)
    return file;
  throw new Error(
    'The editor saves what was not made ready to be saved: see site/src/edit/saving.ts.',
  );
}

/** A new file of what the editor holds: the fields in the order in which every entry has them, and the text as it was typed. */
export function newFile(collection: CollectionName, { body, ...data }: EditedEntry): string {
  const lines = orderedFields(collection).flatMap(
    (name) => inYaml(collection, name, data[name]) ?? [],
  );
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n\n${body.trim()}\n`;
}

/** The file with what an editor changed in it: every other line stays as it is, to the letter. */
export function changeFile(collection: CollectionName, file: string, edited: EditedEntry): string {
  const changed = changedFields(collection, readEntry(file), edited);
  if (changed.length === 0) return file;
  const { fields, body, dashed } = partsOf(file);
  if (!dashed) return newFile(collection, edited);
  const own = changed.filter((name) => name !== 'body');
  const text = changed.includes('body') ? `\n${edited.body.trim()}\n` : body;
  const written = `---\n${replaceFields(collection, fields, own, edited)}\n---\n${text}`;
  return file.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

/** The fields, and `body`, in which two versions of an entry differ. A field that is empty is as one that is left out. */
export function changedFields(
  collection: CollectionName,
  one: EditedEntry,
  other: EditedEntry,
): string[] {
  const value = (entry: EditedEntry, name: string) =>
    name === 'body' ? entry.body.trim() : filled(entry[name]);
  return [...orderedFields(collection), 'body'].filter(
    (name) => JSON.stringify(value(one, name)) !== JSON.stringify(value(other, name)),
  );
}

/** The two parts of a file, with the line ends of every file here. */
function partsOf(file: string) {
  const text = file.replaceAll('\r\n', '\n');
  const [whole, fields = '', body = ''] = /^---\n(.*?)\n---\n?(.*)$/s.exec(text) ?? [];
  return whole === undefined
    ? { fields: '', body: text, dashed: false }
    : { fields, body, dashed: true };
}

function dataIn(fields: string): Readonly<Record<string, unknown>> {
  const data: unknown = parse(fields);
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}
