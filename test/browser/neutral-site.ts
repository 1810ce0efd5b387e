import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type NeutralSite = Awaited<ReturnType<typeof serveNeutralSite>>;

/**
 * A stand-in for the neutral site that the exit leads to, on an origin of its own.
 *
 * @param host by which it is reached: `127.0.0.1` is another site than `localhost`, and not only another origin.
 */
export async function serveNeutralSite(host: 'localhost' | '127.0.0.1' = 'localhost') {
  const asked: string[] = [];
  const server = createServer(({ url, headers }, answer) => {
    asked.push(`${url ?? ''} ${headers.referer ?? ''}`.trim());
    // What is asked of `/stalled` waits for ever.
    if (url !== '/stalled')
      answer.setHeader('Content-Type', 'text/html').end('<title>Neutral</title><h1>Weather</h1>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/`,
    /** What it was asked for since the last call, each with the referrer, if it was told one. */
    takeAsked: () => asked.splice(0),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
