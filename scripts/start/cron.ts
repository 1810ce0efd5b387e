/** As often as `[triggers]` in wrangler.toml asks; `wrangler dev` leaves it to the person. */
const everyMs = 5 * 60 * 1000;

/** Runs the Worker's cron once, as the platform does, to its end. */
export async function runOnce(origin: string): Promise<void> {
  await fetch(`${origin}/cdn-cgi/local/scheduled`);
}

/** Runs the Worker's cron now and then, as the platform does, so that a mail that failed is sent later. */
export function runCron(origin: string): { stop: () => void } {
  const run = (): void => {
    runOnce(origin).catch((error: unknown) => {
      console.error(`The cron run could not be started: ${String(error)}`);
    });
  };
  run();
  const timer = setInterval(run, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}
