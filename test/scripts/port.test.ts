import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { claimPort } from '../../scripts/start/port.ts';

async function listen(address: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { port: (server.address() as AddressInfo).port, close };
}

describe('claimPort', () => {
  it('refuses a port on which something listens, and names another', async () => {
    const { port, close } = await listen('127.0.0.1');
    await expect(claimPort(port)).rejects.toThrow(
      `Port ${port} is in use: stop what runs there, or choose another by \`PORT=${port + 1} npm start\`.`,
    );
    await close();
  });

  it('takes a port that is free, and leaves it free', async () => {
    const { port, close } = await listen('127.0.0.1');
    await close();
    await claimPort(port);
    await expect(claimPort(port)).resolves.toBeUndefined();
  });
});
