/** Runs the Worker's cron once, as the platform does, to its end; `wrangler dev` leaves it to the person. */
export async function runCron(origin: string): Promise<void> {
  await fetch(`${origin}/cdn-cgi/local/scheduled`).catch((error: unknown) => {
    console.error(`The cron run could not be started: ${String(error)}`);
  });
}
