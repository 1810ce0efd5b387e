/** One statement that is about to run, with what is bound to it. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * The database, with something done before each statement runs, alone or in a batch: it is noted, or fails, or
 * something else comes first.
 */
export function watchedDatabase(
  db: D1Database,
  before: (statement: Statement) => void | Promise<void>,
): D1Database {
  const known = new WeakMap<object, { own: D1PreparedStatement; statement: Statement }>();

  function watch(own: D1PreparedStatement, statement: Statement): D1PreparedStatement {
    const watched = new Proxy(own, {
      get(target, property) {
        if (property === 'bind')
          return (...values: unknown[]) => watch(target.bind(...values), { ...statement, values });
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          await before(statement);
          return value.apply(target, given) as unknown;
        };
      },
    });
    known.set(watched, { own, statement });
    return watched;
  }

  return new Proxy(db, {
    get(target, property) {
      if (property === 'prepare')
        return (sql: string) => watch(target.prepare(sql), { sql, values: [] });
      if (property === 'batch')
        return async (statements: D1PreparedStatement[]) => {
          const all = statements.flatMap((each) => known.get(each) ?? []);
          for (const { statement } of all) await before(statement);
          return target.batch(all.map(({ own }) => own));
        };
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** The database, failing as if it were overloaded at each statement that has these words. */
export function failingAt(db: D1Database, words: RegExp): D1Database {
  return watchedDatabase(db, ({ sql }) => {
    if (words.test(sql)) throw new Error('D1_ERROR: D1 DB is overloaded.');
  });
}

/** What a statement cost, as D1 bills it. */
export interface Cost {
  readonly sql: string;
  /** Rows that were gone through, of tables and indexes. */
  readonly read: number;
}

/** The database, noting what each statement costs that runs, alone or in a batch. */
export function countingDatabase(db: D1Database): { db: D1Database; costs: readonly Cost[] } {
  const costs: Cost[] = [];
  const known = new WeakMap<object, { own: D1PreparedStatement; sql: string }>();
  const note = <T>(sql: string, result: D1Result<T>): D1Result<T> => {
    costs.push({ sql, read: result.meta.rows_read });
    return result;
  };

  function count(own: D1PreparedStatement, sql: string): D1PreparedStatement {
    const counted = new Proxy(own, {
      get(target, property) {
        if (property === 'bind')
          return (...values: unknown[]) => count(target.bind(...values), sql);
        // What gives one row or one value tells no costs.
        if (property === 'first')
          return async (column?: string) => {
            const [row] = note(sql, await target.all()).results;
            return (column === undefined ? row : row?.[column]) ?? null;
          };
        return async () => note(sql, await target.all());
      },
    });
    known.set(counted, { own, sql });
    return counted;
  }

  const proxy = new Proxy(db, {
    get(target, property) {
      if (property === 'prepare') return (sql: string) => count(target.prepare(sql), sql);
      if (property === 'batch')
        return async (statements: D1PreparedStatement[]) => {
          const all = statements.flatMap((each) => known.get(each) ?? []);
          const results = await target.batch(all.map(({ own }) => own));
          return results.map((result, index) => note(all[index]?.sql ?? '', result));
        };
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { db: proxy, costs };
}
