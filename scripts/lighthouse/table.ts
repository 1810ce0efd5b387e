import type { Figures } from './report.ts';

/** A line for a page: its address and its four figures; below it, what it misses. */
export function lines({ address, scores, misses }: Figures): string[] {
  const figures = scores.map((score) => String(score).padStart(5)).join('');
  return [
    `${address.padEnd(30)}${figures}`,
    ...misses.map(
      ({ audit, reason, meant }) =>
        `  ${audit}: ${reason}${meant === undefined ? '' : ` (${meant})`}`,
    ),
  ];
}

/** What stands over the columns. */
export const heading = `${'page'.padEnd(30)} perf a11y best  seo`;
