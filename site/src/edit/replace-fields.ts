import { isMap, isScalar, parseDocument, type Node, type Pair } from 'yaml';
import type { CollectionName } from '../schemas.ts';
import { inYaml, orderedFields } from './entry-fields.ts';

/**
 * The lines of an entry's fields with the given ones replaced, put in where they are new, or taken away where nothing is left of
 * them. Remarks, quotation marks and the order of the others stay.
 */
export function replaceFields(
  collection: CollectionName,
  lines: string,
  names: readonly string[],
  values: Readonly<Record<string, unknown>>,
): string {
  return names.reduce((text, name) => replaceField(collection, text, name, values[name]), lines);
}

function replaceField(
  collection: CollectionName,
  text: string,
  name: string,
  value: unknown,
): string {
  const written = inYaml(collection, name, value);
  const there = placesIn(text);
  const old = there.find((place) => place.name === name);
  if (old) {
    if (written !== undefined) return text.slice(0, old.from) + written + text.slice(old.to);
    const lineEnd = text.indexOf('\n', old.to);
    return (text.slice(0, old.from) + (lineEnd < 0 ? '' : text.slice(lineEnd + 1))).trimEnd();
  }
  if (written === undefined) return text;
  const order = orderedFields(collection);
  const before = there.findLast((place) => order.indexOf(place.name) < order.indexOf(name));
  if (!before) return `${written}\n${text}`;
  const lineEnd = text.indexOf('\n', before.to);
  const at = lineEnd < 0 ? text.length : lineEnd;
  return `${text.slice(0, at)}\n${written}${text.slice(at)}`;
}

/** Where each field stands, from its name to the end of its value. */
function placesIn(text: string): { name: string; from: number; to: number }[] {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }: Pair) => {
    if (!isScalar(key) || !key.range) return [];
    const end = (value as Node | null)?.range?.[1] ?? key.range[1] + 1;
    const to = text.slice(0, end).trimEnd().length;
    return [{ name: String(key.value), from: key.range[0], to }];
  });
}
