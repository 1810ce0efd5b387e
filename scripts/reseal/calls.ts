/** How much SQL goes into one call: Linux takes 128 KiB in one argument, and D1 100 kB in one statement. */
const callSize = 90_000;

/** What is to be written, put together into calls that are not too long. */
export function* calls<T extends { readonly sql: string }>(all: readonly T[]): Generator<T[]> {
  let call: T[] = [];
  let size = 0;
  for (const one of all) {
    if (call.length > 0 && size + one.sql.length > callSize) {
      yield call;
      call = [];
      size = 0;
    }
    call.push(one);
    size += one.sql.length;
  }
  if (call.length > 0) yield call;
}
