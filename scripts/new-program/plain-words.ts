import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Rename } from './names.ts';

/**
 * `plain-words.yaml` of the new program: names that may be long are its own.
 *
 * @param removed names that are on none of its pages.
 * @param said all that its pages and forms say: a name that is not in it needs no leave.
 */
export function plainWordsFile(
  text: string,
  rename: Rename,
  removed: readonly string[],
  said: string,
): string {
  const document = parseDocument(text);
  const allow = document.get('allow');
  if (isSeq(allow)) {
    renameItems(allow, rename, removed);
    allow.items = allow.items.filter(
      (item) => isMap(item) && said.includes(String(item.get('words'))),
    );
  }
  const avoid = document.get('avoid');
  for (const rule of isSeq(avoid) ? avoid.items : []) {
    const except = isMap(rule) ? rule.get('except') : undefined;
    if (isSeq(except)) renameItems(except, rename, removed);
  }
  return document.toString({ lineWidth: 0 });
}

/** Items with `words`: those of names that are gone go too, and no name stands twice. */
function renameItems(list: YAMLSeq, rename: Rename, removed: readonly string[]): void {
  const seen = new Set<string>();
  list.items = list.items.filter((item) => {
    const words = isMap(item) ? String(item.get('words')) : '';
    const renamed = rename(words);
    if (removed.includes(words) || seen.has(renamed)) return false;
    seen.add(renamed);
    if (isMap(item)) item.set('words', renamed);
    return true;
  });
}
