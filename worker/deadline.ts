/** Work that did not come to its end in time. It may still do so, and what it was to do may have happened. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/**
 * Waits for work, at most so many milliseconds.
 *
 * @throws DeadlinePassed when it took longer; else whatever the work throws.
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: number | null = null;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlinePassed(`no answer within ${String(milliseconds)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
