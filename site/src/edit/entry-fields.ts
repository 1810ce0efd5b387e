import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import { commonFields } from '../common-fields.ts';
import { entrySchemas, type CollectionName } from '../schemas.ts';

/** The fields of a collection, in the order in which every entry has them: its own, then those that all have. */
export function orderedFields(collection: CollectionName): string[] {
  const common = Object.keys(commonFields.shape);
  const own = Object.keys(entrySchemas[collection].shape).filter((name) => !common.includes(name));
  return [...own, ...common];
}

/** A value without what is empty in it; undefined if nothing is left. */
export function filled(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  const parts = Object.entries(value).filter(([, part]) => filled(part) !== undefined);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** A field as it stands in a file, without the line end; undefined if there is nothing to write. */
export function inYaml(
  collection: CollectionName,
  name: string,
  value: unknown,
): string | undefined {
  const content = filled(value);
  if (content === undefined) return undefined;
  if (isDay(collection, name, content)) return `${name}: ${content}`;
  return stringify(
    { [name]: content },
    // What the build would read as a day or as yes and no, where words are meant, stands between quotation marks.
    { lineWidth: 0, singleQuote: true, compat: 'yaml-1.1' },
  ).trimEnd();
}

/** Whether a field is a day, which the build reads without quotation marks. */
function isDay(collection: CollectionName, name: string, value: unknown): value is string {
  const shape: Readonly<Record<string, z.ZodType>> = entrySchemas[collection].shape;
  return typeof value === 'string' && shape[name]?.safeParse(value).data instanceof Date;
}
