/** `{office.short}` */
const mark = /\{([A-Za-z][A-Za-z0-9.]*)\}/g;

/** What values say at a path, such as `office.short`, in one language; undefined where they say nothing there. */
export function textAt(value: unknown, path: string, locale: string): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const map = value as Readonly<Record<string, unknown>>;
  const [name = '', ...rest] = path.split('.');
  return name === ''
    ? textAt(map[locale] ?? 0, '', locale)
    : textAt(map[name], rest.join('.'), locale);
}

/** Words with what values say in the place of `{office.short}` and the like; undefined where they say nothing there. */
export function filledIn(words: string, values: object, locale: string): string | undefined {
  const paths = [...words.matchAll(mark)].map(([, path = '']) => path);
  if (paths.some((path) => textAt(values, path, locale) === undefined)) return undefined;
  return words.replace(mark, (_mark, path: string) => textAt(values, path, locale) ?? '');
}
