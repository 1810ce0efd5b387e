import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type NeutralSite = Awaited<ReturnType<typeof serveNeutralSite>>;

/** A stand-in for the neutral site that the exit leads to, on an origin of its own. */
export async function serveNeutralSite() {
  const asked: string[] = [];
  const server = createServer(({ url, headers }, answer) => {
    asked.push(`${url ?? ''} ${headers.referer ?? ''}`.trim());
    // What is asked of `/stalled` waits for ever.
    if (url !== '/stalled')
      answer.setHeader('Content-Type', 'text/html').end('<title>Neutral</title><h1>Weather</h1>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
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
