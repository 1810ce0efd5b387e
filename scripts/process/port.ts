import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Refusal } from '../launch/refusal.mjs';

/** Listens at an address for a moment. @returns the port; of 0, one that nothing uses. */
async function tryPort(port: number, host: string): Promise<number> {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, 'listening');
  const given = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return given.port;
}

/** A port that nothing uses at this moment. */
export const freePort = (): Promise<number> => tryPort(0, '127.0.0.1');

/** Refuses a port on which something answers already, before minutes go into a build. */
export async function claimPort(port: number): Promise<void> {
  // Both addresses that `localhost` may mean, for a browser tries either.
  for (const address of ['127.0.0.1', '::1']) {
    try {
      await tryPort(port, address);
    } catch (error) {
      // A machine without IPv6 has a code of its own, which is no matter.
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE')
        throw new Refusal(
          `Port ${port} is in use: stop what runs there, or choose another by \`PORT=${port + 1} npm start\`.`,
        );
      if (code === 'EACCES')
        throw new Refusal(`Port ${port} may not be used by you: try \`PORT=8788 npm start\`.`);
    }
  }
}
