import { createServer } from 'node:net';
import { Refusal } from '../launch/refusal.mjs';

/** Both addresses that `localhost` may mean, for a browser tries either. */
const addresses = ['127.0.0.1', '::1'];

/** Refuses a port on which something answers already, before minutes go into a build. */
export async function claimPort(port: number): Promise<void> {
  for (const address of addresses) {
    const code = await tryToListen(port, address);
    if (code === 'EADDRINUSE') {
      throw new Refusal(
        `Port ${port} is in use: stop what runs there, or choose another by \`PORT=${port + 1} npm start\`.`,
      );
    }
    if (code === 'EACCES') {
      throw new Refusal(`Port ${port} may not be used by you: try \`PORT=8788 npm start\`.`);
    }
  }
}

/** The code of what stands against listening there. A machine without IPv6 has its own, which is no matter. */
async function tryToListen(port: number, address: string): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code);
    });
    server.listen({ port, host: address, exclusive: true }, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}
