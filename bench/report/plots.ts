import type { Spread } from '../figures.ts';
import type { Results } from '../results.ts';
import { bars, lines } from './svg.ts';

/** What a first visit weighs, here and on each peer. */
export function weightPlot(results: Results): string | undefined {
  const row = results['visit']?.rows.find(({ measured }) => measured.startsWith('bytes'));
  if (!row) return undefined;
  const all = { 'this site': row.ours, ...row.others };
  return bars('Bytes of a first visit, median of all pages, kB', all);
}

/** How long a cold build takes as the content grows, here and by each peer. */
export function buildsPlot(results: Results): string | undefined {
  const rows = results['builds']?.rows ?? [];
  const series = new Map<string, { x: number; y: number }[]>();
  for (const { measured, ours, others } of rows) {
    const files = /^cold build, ([\d,]+) files$/.exec(measured)?.[1]?.replaceAll(',', '');
    if (files === undefined) continue;
    const all: Readonly<Record<string, Spread>> = { 'this site': ours, ...others };
    for (const [name, { median }] of Object.entries(all))
      series.set(name, [...(series.get(name) ?? []), { x: Number(files), y: median }]);
  }
  return series.size === 0
    ? undefined
    : lines(
        'Seconds of a cold build, by the number of content files; both scales are logarithmic',
        series,
      );
}
