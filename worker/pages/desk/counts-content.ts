import type { Count } from '../../desk/counts.ts';
import type { Content, PageContent } from './desk-page.ts';

/** The chart's own units: its bars stand in a box of 720 by 160. */
const chart = { width: 720, height: 160, gap: 12 };

/** The counts as a table of a row a month, and as bars. */
export function countsContent({
  months,
  counts,
}: {
  months: readonly string[];
  counts: readonly Count[];
}): PageContent {
  const sum = (given: readonly Count[]) => given.reduce((total, { count }) => total + count, 0);
  const totals = months.map((month) => sum(counts.filter((count) => count.month === month)));
  const most = Math.max(1, ...totals);
  const step = chart.width / months.length;

  const rows = months.map((month, index): Content => {
    const own = counts.filter((count) => count.month === month);
    const total = totals[index] ?? 0;
    const height = Math.round((total / most) * chart.height);
    const parts = new Map<string, number>();
    for (const { kind, locale, state, count } of own) {
      for (const key of [`count.kind.${kind}`, `count.locale.${locale}`, `count.state.${state}`])
        parts.set(key, (parts.get(key) ?? 0) + count);
    }
    return {
      values: {
        month,
        total: String(total),
        'bar-x': String(Math.round(index * step)),
        'bar-y': String(chart.height - height),
        'bar-height': String(height),
        'bar-width': String(Math.round(step) - chart.gap),
        'label-y': String(chart.height - height - 6),
        ...Object.fromEntries([...parts].map(([key, count]) => [key, String(count)])),
      },
    };
  });
  return {
    values: { all: String(sum(counts)), most: String(most) },
    rows: { bars: rows, months: rows },
  };
}
