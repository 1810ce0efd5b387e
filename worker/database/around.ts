/** A statement that is about to run, with what is bound to it. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** One thing that a database is asked: statements that are one transaction, or a statement alone. */
export interface Question {
  readonly statements: readonly Statement[];
  /** `batch`, or the method of the statement. */
  readonly method: string;
  /** What the method is given: the column of `first`. */
  readonly given: readonly unknown[];
  /** Asks by the name of another method of the statement; for a batch there is none. */
  readonly ask: (method?: string) => Promise<unknown>;
}

/** The database, with something else around all that it is asked, alone or in a batch. */
export function aroundDatabase(
  db: D1Database,
  around: (question: Question) => Promise<unknown>,
): D1Database {
  const known = new WeakMap<object, { own: D1PreparedStatement; statement: Statement }>();

  function wrapped(own: D1PreparedStatement, statement: Statement): D1PreparedStatement {
    const proxy = new Proxy(own, {
      get(target, property) {
        if (property === 'bind')
          return (...values: unknown[]) =>
            wrapped(target.bind(...values), { ...statement, values });
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function' || typeof property !== 'string') return value;
        return (...given: unknown[]) =>
          around({
            statements: [statement],
            method: property,
            given,
            ask: (method = property) =>
              (Reflect.get(target, method) as typeof value).apply(
                target,
                given,
              ) as Promise<unknown>,
          });
      },
    });
    known.set(proxy, { own, statement });
    return proxy;
  }

  return new Proxy(db, {
    get(target, property) {
      if (property === 'prepare')
        return (sql: string) => wrapped(target.prepare(sql), { sql, values: [] });
      if (property === 'batch')
        return (statements: readonly D1PreparedStatement[]) => {
          const all = statements.flatMap((each) => known.get(each) ?? []);
          return around({
            statements: all.map(({ statement }) => statement),
            method: 'batch',
            given: [],
            ask: () => target.batch(all.map(({ own }) => own)),
          });
        };
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
