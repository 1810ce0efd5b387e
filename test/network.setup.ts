import { Socket } from 'node:net';
import { afterEach, expect } from 'vitest';

/** Fails a test that asks a server that is not on this machine: no result depends on what is elsewhere. */
let asked: string[] = [];

const isHere = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host);

/** Where a socket is told to connect to, in each of the ways that Node takes it; undefined for a pipe. */
function hostOf([first, second]: readonly unknown[]): string | undefined {
  // Node hands over what it has already read as a list of its own.
  const given: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof given === 'object' && given !== null) {
    const { path, host = 'localhost' } = given as { path?: string | null; host?: string };
    return typeof path === 'string' ? undefined : host;
  }
  if (typeof given === 'number') return typeof second === 'string' ? second : 'localhost';
  return undefined;
}

type Connect = (this: Socket, ...given: unknown[]) => Socket;
const connect = Reflect.get(Socket.prototype, 'connect') as Connect;
Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
  const host = hostOf(given);
  if (host === undefined || isHere(host)) return connect.apply(this, given);
  asked.push(host);
  return this.destroy(new Error(`${host} is not on this machine.`));
};

afterEach(() => {
  const unexpected = asked;
  asked = [];
  expect(unexpected, 'servers that a test asked and that are not on this machine').toEqual([]);
});
