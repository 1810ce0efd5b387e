import { forms } from '../../forms/index.ts';
import type { Count } from '../counts.ts';
import type { Desk } from '../desk.ts';
import { Frame } from '../parts/frame.tsx';
import { languageName } from '../language-name.ts';
import { Scroll } from '../parts/scroll.tsx';
import { states } from '../states.ts';
import { kinds, states as stateNames } from '../words.ts';

/** A column of the table: what it is called, and which counts it adds up. */
interface Column {
  readonly name: string;
  readonly has: (count: Count) => boolean;
}

/** The chart's own units: its bars stand in a box of 720 by 160. */
const chart = { width: 720, height: 160, gap: 12 };

const sum = (counts: readonly Count[]) => counts.reduce((total, { count }) => total + count, 0);

/** How many came in each month, as a table and as bars. */
export function CountsPage({
  desk,
  months,
  counts,
}: {
  desk: Desk;
  months: readonly string[];
  counts: readonly Count[];
}) {
  const columns: readonly Column[] = [
    { name: 'All', has: () => true },
    ...forms.map(({ kind }) => ({ name: kinds[kind], has: (count: Count) => count.kind === kind })),
    ...desk.site.locales.map((locale) => ({
      name: languageName(locale),
      has: (count: Count) => count.locale === locale,
    })),
    ...states.map((state) => ({
      name: stateNames[state],
      has: (count: Count) => count.state === state,
    })),
  ];
  const rows = months.map((month) => ({
    month,
    counts: counts.filter((count) => count.month === month),
  }));
  return (
    <Frame desk={desk} title="Counts" at="/coordinator/counts/">
      <h1>Counts</h1>
      <p>
        What came in the last twelve months, {sum(counts)} in all, and where it stands now. What is
        set apart is left out.{' '}
        {/* Without `download`: with it a browser asks as a script does, and the desk answers neither. */}
        <a href="/coordinator/counts/counts.csv">Take these counts out as CSV</a>
      </p>
      <Chart rows={rows.map(({ month, counts }) => ({ month, total: sum(counts) }))} />
      <Scroll label="Counts by month" wide>
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">Month</th>
              {columns.map(({ name }) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, counts }) => (
              <tr>
                <th scope="row">{month}</th>
                {columns.map(({ has }, index) => {
                  const total = sum(counts.filter(has));
                  return <td>{total > 0 || index === 0 ? total : ''}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Frame>
  );
}

function Chart({ rows }: { rows: readonly { readonly month: string; readonly total: number }[] }) {
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const step = chart.width / rows.length;
  return (
    <svg class="chart" viewBox="0 -24 720 214" role="img" aria-labelledby="chart">
      <title id="chart">Submissions a month. The table below holds the same numbers.</title>
      {rows.map(({ month, total }, index) => {
        const height = Math.round((total / most) * chart.height);
        const [x, y] = [Math.round(index * step), chart.height - height];
        return (
          <g>
            <rect x={x} y={y} width={Math.round(step) - chart.gap} height={height} />
            <text x={x} y={y - 6}>
              {total}
            </text>
            <text class="month" x={x} y="180">
              {month}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
