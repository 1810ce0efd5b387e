import { forms } from '../../forms/index.ts';
import { isLanguageTag } from '../../forms/language-tag.ts';
import { readReference } from '../../submissions/reference.ts';
import { isState, type State } from '../../submissions/states.ts';
import { boundedCount } from '../bounded-count.ts';

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
  /** Nothing but what is assigned to this member. */
  readonly mine?: string;
  /** How it ended: a code of the program's list. */
  readonly outcome?: string;
  /** Nothing but checks of the service. */
  readonly checks?: true;
}

/**
 * Reads a selection as the list's form asks for it. A value that is none is as good as absent.
 *
 * @param email who asks, for what is theirs.
 */
export function readSelection(asked: URLSearchParams, email: string): Selection {
  const [state = '', kind = '', locale = '', outcome = '', typed = ''] = [
    'state',
    'kind',
    'locale',
    'outcome',
    'reference',
  ].map((name) => asked.get(name)?.trim() ?? '');
  const reference = readReference(typed);
  return {
    ...(isState(state) && { state }),
    ...(forms.some((form) => form.kind === kind) && { kind }),
    ...(isLanguageTag(locale) && { locale }),
    ...(/^[a-z-]+$/.test(outcome) && { outcome }),
    ...(asked.get('mine') === 'yes' && { mine: email }),
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
  outcome,
  mine,
  apart,
  reference,
}: Selection): URLSearchParams {
  const all = {
    ...{ state, kind, locale, outcome },
    ...{ mine: mine && 'yes', apart: apart ? 'yes' : undefined, reference },
  };
  return new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** A selection in SQL, how many it has, and the order in which an index has it. */
interface Selected {
  readonly sql: string;
  /** A value in SQL, for the same values. */
  readonly count: string;
  /** Whether the count ends at a limit (bounded-count.ts): only what the filter is mostly used for has a tally. */
  readonly isBounded: boolean;
  readonly values: readonly string[];
  readonly order: string;
}

/**
 * The selection in SQL. A reference finds what is set apart, too.
 *
 * SQLite takes no index with a generated column for covering, and would read every row with its sealed answers. Told to
 * use it (INDEXED BY), it goes to a row only for what the index lacks. Each index has its rows in the order of the list, so
 * that a page ends where it is full.
 */
export function fromSelected(selection: Selection): Selected {
  const { state, kind, locale, outcome, mine, apart, reference, notReference, checks } = selection;
  // No reference is empty: what can't be one finds nothing.
  const byReference = (and: string): Selected => {
    const sql = `FROM submissions WHERE reference = ?${and}`;
    const values = [reference ?? ''];
    return { sql, count: boundedCount(sql), isBounded: true, values, order: 'rowid' };
  };
  if (checks) return byReference(" AND suspicion = 'check'");
  if (reference !== undefined || notReference !== undefined) return byReference('');
  const conditions: [string, string | undefined][] = [
    ['state = ?', state],
    ['kind = ?', kind],
    ['locale = ?', locale],
  ];
  const given = conditions.filter(([, value]) => value !== undefined);
  const where = (first: string) => [first, ...given.map(([sql]) => sql)].join(' AND ');
  const values = given.map(([, value]) => value ?? '');
  const isApart = `set_apart = ${apart ? 1 : 0}`;
  if (mine !== undefined || outcome !== undefined) {
    const narrowed = { assigned_to: mine, outcome };
    const index = mine === undefined ? 'submissions_by_outcome' : 'submissions_of_member';
    const more = Object.entries(narrowed).filter(([, value]) => value !== undefined);
    const first = [...more.map(([column]) => `${column} = ?`), isApart];
    const sql = `FROM submissions INDEXED BY ${index} WHERE ${where(first.join(' AND '))}`;
    return {
      sql,
      count: boundedCount(sql),
      isBounded: true,
      values: [...more.map(([, value]) => value ?? ''), ...values],
      order: 'list_place, rowid',
    };
  }
  const count = `(SELECT coalesce(sum(count), 0) FROM tallies WHERE ${where(isApart)})`;
  if (state === undefined) {
    return {
      sql: `FROM submissions INDEXED BY submissions_in_order WHERE ${where(isApart)}`,
      count,
      isBounded: false,
      values,
      order: 'list_place, rowid',
    };
  }
  const set = apart
    ? `suspicion IS NOT NULL AND state <> 'spam'`
    : `(suspicion IS NULL OR state = 'spam')`;
  return {
    sql: `FROM submissions INDEXED BY submissions_for_list WHERE ${where(set)}`,
    count,
    isBounded: false,
    values,
    order: state === 'new' ? 'received_at, rowid' : 'received_at DESC, rowid DESC',
  };
}
