import { parse, stringify } from 'yaml';
import { commonFields, entrySchemas, type EntryKind } from '../schemas.ts';
import { remarksIn, withRemarks } from './remarks.ts';

/** An entry as the editor holds it: its fields and its text. */
export interface EditedEntry extends Readonly<Record<string, unknown>> {
  readonly body: string;
  readonly follows?: unknown;
}

/** The name under which the editor hands on what somebody wrote between the fields. */
export const remarksOfEntry = 'remarks';

/** Reads an MDX file for the editor. */
export function readEntry(file: string): EditedEntry {
  const [, fields = '', body = ''] = /^---\r?\n(.*?)\r?\n---\r?\n?(.*)$/s.exec(file) ?? [
    undefined,
    '',
    file,
  ];
  const data: unknown = parse(fields);
  const remarks = remarksIn(fields);
  return {
    ...(typeof data === 'object' ? data : undefined),
    ...(remarks === '' ? {} : { [remarksOfEntry]: remarks }),
    body: body.trim(),
  };
}

/**
 * Writes what the editor holds as an MDX file: the fields in the order in which every entry has them, each below what
 * somebody wrote above it, and the text as it was typed. A field without a value is left out.
 */
export function writeEntry(kind: EntryKind, { body, ...data }: EditedEntry): string {
  const schema = entrySchemas[kind];
  const names = Object.keys(schema.shape);
  const common = Object.keys(commonFields.shape);
  const ordered = [...names.filter((name) => !common.includes(name)), ...common];
  const fields = Object.fromEntries(
    ordered.map((name) => [name, filled(data[name])]).filter(([, value]) => value !== undefined),
  ) as Readonly<Record<string, unknown>>;
  const yaml = withRemarks(
    stringify(fields, { lineWidth: 0, singleQuote: true }),
    data[remarksOfEntry],
  );
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}

/** A value without what is empty in it; undefined if nothing is left. */
function filled(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  const parts = Object.entries(value).filter(([, part]) => filled(part) !== undefined);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}
