import { valueAt } from '../../site/src/content-rules/fields.ts';

/** `{office.short}` */
const mark = /\{([A-Za-z][A-Za-z0-9.]*)\}/g;

/** What values say at a path, such as `office.short`, in one language; undefined where they say nothing there. The path of all is empty. */
export function textAt(values: unknown, path: string, locale: string): string | undefined {
  const found = path === '' ? values : valueAt(values, path.split('.'));
  const text = typeof found === 'string' ? found : valueAt(found, [locale]);
  return typeof text === 'string' ? text : undefined;
}

/** Words with what values say in the place of `{office.short}` and the like; undefined where they say nothing there. */
export function filledIn(words: string, values: object, locale: string): string | undefined {
  const paths = [...words.matchAll(mark)].map(([, path = '']) => path);
  if (paths.some((path) => textAt(values, path, locale) === undefined)) return undefined;
  return words.replace(mark, (_mark, path: string) => textAt(values, path, locale) ?? '');
}
