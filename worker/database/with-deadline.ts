import { within } from '../deadline.ts';

/** How long one statement or batch may take, in milliseconds: D1 can stall for half a minute, longer than a person waits. */
export const databaseDeadline = 5000;

/**
 * A database on which nothing takes longer than the deadline, wherever it is asked.
 *
 * @returns one whose every call throws DeadlinePassed when it is late; what it was to do may happen all the same.
 */
export function withDeadline(db: D1Database): D1Database {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

  function timed(statement: D1PreparedStatement): D1PreparedStatement {
    const proxy = new Proxy(statement, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function') return value;
        if (property === 'bind') return (...values: unknown[]) => timed(target.bind(...values));
        return (...given: unknown[]) =>
          within(databaseDeadline, value.apply(target, given) as Promise<unknown>);
      },
    });
    originals.set(proxy, statement);
    return proxy;
  }

  return new Proxy(db, {
    get(target, property) {
      if (property === 'prepare') return (sql: string) => timed(target.prepare(sql));
      if (property === 'batch')
        return (statements: readonly D1PreparedStatement[]) =>
          within(
            databaseDeadline,
            target.batch(statements.map((statement) => originals.get(statement) ?? statement)),
          );
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
