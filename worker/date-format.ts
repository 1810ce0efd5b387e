const known = new Map<string, Intl.DateTimeFormat>();

/**
 * A format of days and times, made once for the same options: to make one takes a hundred times as long as to use it.
 */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = known.get(key) ?? new Intl.DateTimeFormat(locale, options);
  known.set(key, format);
  return format;
}
