import type { Spread } from '../figures.ts';
import { inFigures } from './table.ts';

const width = 640;
const left = 170;
const colours = ['#0b6e69', '#a2441c', '#4a4a8a', '#6b6558'];

const colourOf = (index: number) => colours[index % colours.length] ?? '#000';

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${words}</text>`;

/** A picture with a title, readable on any background. */
const picture = (title: string, height: number, parts: readonly string[]) =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="sans-serif" font-size="13" fill="#1c1c1c">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(12, 22, title, 'font-weight="bold"'),
    ...parts,
    '</svg>',
    '',
  ].join('\n');

/** A bar for each, as long as its median, with a line from its lowest to its highest. */
export function bars(title: string, all: Readonly<Record<string, Spread>>): string {
  const entries = Object.entries(all);
  const most = Math.max(...entries.map(([, { high }]) => high));
  const scale = (value: number) => (value / most) * (width - left - 70);
  return picture(
    title,
    50 + 34 * entries.length,
    entries.flatMap(([name, { median, low, high }], index) => {
      const y = 40 + 34 * index;
      return [
        text(left - 10, y + 15, name, 'text-anchor="end"'),
        `<rect x="${left}" y="${y}" width="${scale(median).toFixed(1)}" height="22" fill="${colourOf(index)}"/>`,
        `<path d="M${(left + scale(low)).toFixed(1)} ${y + 11}H${(left + scale(high)).toFixed(1)}" stroke="#1c1c1c"/>`,
        text(left + scale(high) + 8, y + 15, inFigures(median)),
      ];
    }),
  );
}

/** A line for each, both axes logarithmic: what grows in proportion is a line at 45 degrees. */
export function lines(
  title: string,
  series: ReadonlyMap<string, readonly { x: number; y: number }[]>,
): string {
  const points = [...series.values()].flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const place = (values: readonly number[], from: number, to: number) => {
    const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
    return (value: number) => from + ((Math.log(value) - low) / (high - low || 1)) * (to - from);
  };
  const [x, y] = [place(xs, 60, width - left - 10), place(ys, 300, 50)];
  const floor = 320;
  const furthest = Math.max(...xs);
  return picture(title, 350, [
    ...[...new Set(xs)].map((value) =>
      text(x(value), floor + 18, value.toLocaleString('en'), 'text-anchor="middle"'),
    ),
    ...[...series].flatMap(([name, each], index) => {
      const path = each.map((point) => `${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`);
      const last = each.at(-1) ?? { x: 1, y: 1 };
      return [
        `<path d="M${path.join('L')}" fill="none" stroke="${colourOf(index)}" stroke-width="2"/>`,
        ...each.map(
          (point) =>
            `<circle cx="${x(point.x).toFixed(1)}" cy="${y(point.y).toFixed(1)}" r="3" fill="${colourOf(index)}"/>`,
        ),
        // A line that ends early has others on its right.
        text(
          ...(last.x < furthest
            ? ([x(last.x), y(last.y) - 12] as const)
            : ([x(last.x) + 8, y(last.y) + 4] as const)),
          `${name}, ${inFigures(last.y)} s`,
          `fill="${colourOf(index)}"${last.x < furthest ? ' text-anchor="middle"' : ''}`,
        ),
      ];
    }),
  ]);
}
