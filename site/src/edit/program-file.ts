import { isMap, isScalar, parseDocument, Scalar, stringify, type Document } from 'yaml';

/** What the form holds, by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;

/** The name under which the editor hands on the file as it was read: its comments are in no field. */
const fileAsRead = 'fileAsRead';

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as the form holds it: a text that is the same in every language is one for each. */
function inEach(
  value: unknown,
  path: string,
  texts: readonly string[],
  locales: readonly string[],
) {
  if (typeof value === 'string' && texts.includes(path))
    return Object.fromEntries(locales.map((locale) => [locale, value]));
  if (!isValues(value)) return value;
  return inForm(value, texts, locales, path === '' ? '' : `${path}.`);
}

function inForm(
  values: Values,
  texts: readonly string[],
  locales: readonly string[],
  at = '',
): Values {
  const parts = Object.entries(values).map(([name, value]) => [
    name,
    inEach(value, at + name, texts, locales),
  ]);
  return Object.fromEntries(parts) as Values;
}

/**
 * Reads `program.yaml` for the editor.
 *
 * @param texts the fields that have a text for each language, by their paths, as in `office.name`.
 */
export function readProgramFile(
  file: string,
  texts: readonly string[],
  locales: readonly string[],
): Values {
  const values: unknown = parseDocument(file).toJS();
  return { ...inForm(isValues(values) ? values : {}, texts, locales), [fileAsRead]: file };
}

/** A value without what is empty in it; undefined if nothing is left. */
function filled(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = value.map(filled).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isValues(value)) return value;
  const parts = Object.entries(value)
    .map(([name, part]) => [name, filled(part)] as const)
    .filter(([, part]) => part !== undefined);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The names of a value in one order: which comes first says nothing. */
function sorted(value: unknown): unknown {
  if (!isValues(value)) return value;
  return Object.entries(value)
    .map(([name, part]) => [name, sorted(part)] as const)
    .sort(([one], [other]) => one.localeCompare(other));
}

/** A field that is not the same in two states of the form. */
interface ChangedValue {
  /** Its path, as in `office.name.en`. */
  readonly path: string;
  /** Its values in words; empty where it has none. */
  readonly from: string;
  readonly to: string;
}

/** The fields in which two states of the form differ. */
export function changesOfProgram(from: Values, to: Values): ChangedValue[] {
  const fields = (form: Values) => filled({ ...form, [fileAsRead]: undefined });
  return differences(fields(from), fields(to), '');
}

function differences(from: unknown, to: unknown, path: string): ChangedValue[] {
  if (same(from, to)) return [];
  const [one, other] = [isValues(from) ? from : {}, isValues(to) ? to : {}];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return names.size > 0
    ? [...names].flatMap((name) =>
        differences(one[name], other[name], path === '' ? name : `${path}.${name}`),
      )
    : [{ path, from: inWords(from), to: inWords(to) }];
}

const inWords = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : stringify(value).trim();
};

/** The file from which the form was read. */
export function programAsRead({ [fileAsRead]: file }: Values): string {
  return typeof file === 'string' ? file : '';
}

/** A value that stands in one line of the file, and what it is to be. */
interface Replaced {
  readonly scalar: Scalar;
  readonly by: unknown;
}

/** Changes the document, and tells which values it changed; undefined if anything else had to change. */
function change(
  document: Document,
  path: readonly string[],
  before: Values,
  after: Values,
): Replaced[] | undefined {
  let replaced: Replaced[] | undefined = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to, at] = [before[name], after[name], [...path, name]];
    if (same(from, to)) continue;
    const there = document.getIn(at, true);
    if (isValues(from) && isValues(to) && isMap(there)) {
      const within = change(document, at, from, to);
      replaced = within && replaced?.concat(within);
    } else if (isScalar(there) && to !== undefined && typeof to !== 'object') {
      replaced?.push({ scalar: there, by: to });
      document.setIn(at, to);
    } else {
      replaced = undefined;
      if (to === undefined) document.deleteIn(at);
      else document.setIn(at, isValues(to) || Array.isArray(to) ? document.createNode(to) : to);
    }
  }
  return replaced;
}

/** The file with other values in the places of some, each marked as words as it was before. */
function withValues(file: string, replaced: readonly Replaced[]): string {
  const last = replaced.toSorted((one, other) => startOf(other) - startOf(one));
  return last.reduce((text, { scalar, by }) => {
    const written = Object.assign(new Scalar(by), { type: scalar.type });
    const end = scalar.range?.[1] ?? 0;
    return (
      text.slice(0, startOf({ scalar })) + stringify(written, style).trimEnd() + text.slice(end)
    );
  }, file);
}

const startOf = ({ scalar }: Pick<Replaced, 'scalar'>): number => scalar.range?.[0] ?? 0;

const style = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false } as const;

/** What a file says. */
function saidIn(file: string, texts: readonly string[], locales: readonly string[]): Values {
  const { [fileAsRead]: _, ...values } = readProgramFile(file, texts, locales);
  return (filled(values) ?? {}) as Values;
}

/** Writes what the editor holds: the file as it was read, and in it what somebody changed, and nothing else. */
export function writeProgramFile(
  { [fileAsRead]: read, ...values }: Values,
  texts: readonly string[],
  locales: readonly string[],
): string {
  const file = programAsRead({ [fileAsRead]: read });
  const from = saidIn(file, texts, locales);
  const to = (filled(values) ?? {}) as Values;
  if (same(from, to)) return file;
  // Remarks at the end of a file belong to no field: written with the fields, they would get another place.
  const [atEnd = ''] = /(?<=\n)(?:[ \t]*(?:#.*)?\n)*$/.exec(file) ?? [];
  const document = parseDocument(file.slice(0, file.length - atEnd.length));
  const replaced = change(document, [], from, to);
  const text = replaced && withValues(file, replaced);
  // A value of several lines, or one with a comma within braces, needs more than its own place.
  const holds = (written: string) =>
    parseDocument(written).errors.length === 0 && same(saidIn(written, texts, locales), to);
  return text !== undefined && holds(text) ? text : document.toString(style) + atEnd;
}
