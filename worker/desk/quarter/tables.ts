import type { Answers } from '../../forms/values.ts';
import { languageName } from '../../forms/language-tag.ts';
import type { WorkingHours } from '../../notices/working-hours.ts';
import { arrivals } from '../../submissions/arrival.ts';
import type { OfficeTime } from '../office-time.ts';
import type { FromSite } from '../site/from-site.ts';
import { plainly, wordsOf } from '../site/questions.ts';
import { isTry } from '../submission/standing-events.ts';
import type { WorkEvent } from '../submission/work-events.ts';
import { tableOf, type Cell, type Table } from './figures.ts';
import type { QuarterRow, QuarterRows } from './quarter-rows.ts';
import { quarterWords as words } from './quarter-words.ts';

/** A request of the quarter, with what became of its seal and what the office did. */
export interface CountedRequest extends QuarterRow {
  /** Undefined where they are erased or do not open. */
  readonly answers: Answers | undefined;
  readonly events: readonly WorkEvent[];
}

/** What the office goes by. */
export interface Office {
  readonly site: FromSite;
  readonly time: OfficeTime;
  readonly workingHours: WorkingHours;
}

/** Tries are told apart up to so many. */
const mostTries = 5;

const reached = ({ events }: CountedRequest) =>
  events.some(({ kind }) => kind === 'contacted' || kind === 'intake');
export const triesAt = ({ events }: CountedRequest) => events.filter(isTry).length;

/** How far the office has come with those that it did not reach, and how many it did. */
function reaching(requests: readonly CountedRequest[]): Table {
  const unreached = requests.filter((one) => !reached(one)).map(triesAt);
  const tried = (count: number, is: (tries: number) => boolean): Cell & { count: number } => ({
    name: words.tried(count, mostTries),
    count: unreached.filter(is).length,
  });
  return tableOf('reaching', words.tables.reaching, [
    { name: words.reached, count: requests.length - unreached.length },
    ...Array.from({ length: mostTries - 1 }, (_, index) =>
      tried(index + 1, (tries) => tries === index + 1),
    ),
    tried(mostTries, (tries) => tries >= mostTries),
    tried(0, (tries) => tries === 0),
  ]);
}

/** What was chosen under a question of the form. An option that it has no longer, such as a language, is another than those it has. */
function chosen(
  id: string,
  title: string,
  field: 'who' | 'language' | 'interpreter',
  requests: readonly CountedRequest[],
  { site }: Office,
): Table {
  const { options } = wordsOf(site.questions.interest, { name: field });
  const names = Object.keys(options);
  const other = names.find((name) => name === 'other');
  const opened = requests.flatMap(({ answers }) => (answers ? [answers[field]] : []));
  const said = opened.map((answer) =>
    answer === undefined ? undefined : (names.find((name) => name === answer) ?? other),
  );
  return tableOf(id, title, [
    ...names.map((name) => ({
      name: plainly(options[name] ?? []),
      count: said.filter((answer) => answer === name).length,
    })),
    {
      name: words.notSaid,
      count: said.filter((answer) => answer === undefined).length,
    },
    { name: words.unknown, count: requests.length - opened.length, same: 'unknown' },
  ]);
}

/** How what ended in the quarter did. */
function endings({ endings }: QuarterRows, { site }: Office): Table {
  const sum = (is: (ending: QuarterRows['endings'][number]) => boolean) =>
    endings.filter(is).reduce((sum, { count }) => sum + count, 0);
  const codes = [
    ...new Set([...Object.keys(site.outcomes), ...endings.flatMap(({ outcome }) => outcome ?? [])]),
  ];
  return tableOf('endings', words.tables.endings, [
    ...codes.map((code) => ({
      name: site.outcomes[code] ?? code,
      count: sum(({ outcome }) => outcome === code),
    })),
    {
      name: words.noOutcome,
      count: sum(({ how, outcome }) => how === 'closed' && outcome === null),
    },
    { name: words.withdrawn, count: sum(({ how }) => how === 'withdrawn') },
    { name: words.erased, count: sum(({ how }) => how === 'erased') },
  ]);
}

/** The tables of a quarter, nothing hidden. The first is how far the office has come, the second how requests ended. */
export function tablesOf(
  read: QuarterRows,
  requests: readonly CountedRequest[],
  office: Office,
): readonly Table[] {
  const locales = [...new Set([...office.site.locales, ...requests.map(({ locale }) => locale)])];
  return [
    reaching(requests),
    endings(read, office),
    chosen('spoken', words.tables.spoken, 'language', requests, office),
    chosen('interpreter', words.tables.interpreter, 'interpreter', requests, office),
    chosen('who', words.tables.who, 'who', requests, office),
    tableOf(
      'way',
      words.tables.way,
      arrivals.map((arrival) => ({
        name: words.came[arrival],
        count: requests.filter(({ arrivedBy }) => arrivedBy === arrival).length,
      })),
    ),
    tableOf(
      'page',
      words.tables.page,
      locales.map((locale) => ({
        name: languageName(locale),
        count: requests.filter((one) => one.locale === locale).length,
      })),
    ),
  ];
}
