/** How far rows are counted where no tally has them: as far as a page waits for nothing. */
export const countLimit = 100;

/**
 * A count in SQL, as a value, that ends where it passes the limit.
 *
 * @param sql begins with FROM.
 */
export const boundedCount = (sql: string, limit = countLimit): string =>
  `(SELECT count(*) FROM (SELECT 1 ${sql} LIMIT ${limit + 1}))`;

const figures = new Intl.NumberFormat('en-US');

/** A count as it is said: `1,240`, or `more than 100` where it ended at the limit. */
export const showCount = (count: number, isBounded = true): string =>
  isBounded && count > countLimit
    ? `more than ${figures.format(countLimit)}`
    : figures.format(count);
