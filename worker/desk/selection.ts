import { forms } from '../forms/index.ts';
import { readReference } from '../submissions/reference.ts';
import { isState, type State } from './states.ts';

/** Which submissions are looked at. What is absent leaves nothing out, but for what is set apart. */
export interface Selection {
  readonly state?: State;
  readonly kind?: string;
  /** The language of the page they were written on. */
  readonly locale?: string;
  /** What is set apart, in place of all else. */
  readonly apart: boolean;
  readonly reference?: string;
  /** What was typed as a reference and can't be one: nothing is found by it. */
  readonly notReference?: string;
}

/** Reads a selection as the list's form asks for it. A value that is none is as good as absent. */
export function readSelection(asked: URLSearchParams): Selection {
  const [state = '', kind = '', locale = '', typed = ''] = [
    'state',
    'kind',
    'locale',
    'reference',
  ].map((name) => asked.get(name)?.trim() ?? '');
  const reference = readReference(typed);
  return {
    ...(isState(state) && { state }),
    ...(forms.some((form) => form.kind === kind) && { kind }),
    ...(/^[a-z]{2}$/.test(locale) && { locale }),
    apart: asked.get('apart') === 'yes',
    ...(reference !== undefined && { reference }),
    ...(typed !== '' && reference === undefined && { notReference: typed }),
  };
}

/** The selection as it stands in an address or in an event: nothing in it names a person. */
export function asParameters({
  state,
  kind,
  locale,
  apart,
  reference,
}: Selection): URLSearchParams {
  const all = { state, kind, locale, apart: apart ? 'yes' : undefined, reference };
  return new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The selection in SQL. A reference finds what is set apart, too. */
export function fromSelected({ state, kind, locale, apart, reference, notReference }: Selection): {
  sql: string;
  values: string[];
} {
  if (notReference !== undefined) return { sql: 'FROM submissions WHERE false', values: [] };
  if (reference !== undefined)
    return { sql: 'FROM submissions WHERE reference = ?', values: [reference] };
  const conditions: [string, string | undefined][] = [
    ['state = ?', state],
    ['kind = ?', kind],
    ['locale = ?', locale],
  ];
  const given = conditions.filter(([, value]) => value !== undefined);
  // What was found to be spam is looked for by its state.
  const set = apart
    ? `suspicion IS NOT NULL AND state <> 'spam'`
    : `(suspicion IS NULL OR state = 'spam')`;
  return {
    // SQLite takes no index with a generated column for covering, and would read every row with its sealed answers.
    // Told to use it, it goes to a row only for what the index lacks.
    sql: `FROM submissions INDEXED BY submissions_for_list WHERE ${[set, ...given.map(([sql]) => sql)].join(' AND ')}`,
    values: given.map(([, value]) => value ?? ''),
  };
}
