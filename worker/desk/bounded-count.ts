/** How far rows are counted: further than anybody reads, and near enough that counting takes no time. */
export const countLimit = 10_000;

/** A count in SQL, as a value, that ends where it passes the limit. `sql` begins with FROM. */
export const boundedCount = (sql: string): string =>
  `(SELECT count(*) FROM (SELECT 1 ${sql} LIMIT ${countLimit + 1}))`;

const figures = new Intl.NumberFormat('en-US');

/** As it is said: `1,240`, or `more than 10,000`. */
export function showCount(count: number): string {
  return count > countLimit ? `more than ${figures.format(countLimit)}` : figures.format(count);
}
