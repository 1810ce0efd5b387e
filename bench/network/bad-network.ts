import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What lies between a browser and a server. */
export interface Quality {
  /** Milliseconds there and back. */
  readonly roundTrip: number;
  /** Bytes a second in each direction. */
  readonly rate: number;
  /** The share of packets that get lost, 0 to 1. */
  readonly loss: number;
}

export const perfect: Quality = { roundTrip: 0, rate: Number.POSITIVE_INFINITY, loss: 0 };

export interface BadNetwork {
  readonly origin: string;
  /** From now on what is asked arrives, and the connection breaks before a byte of its answer comes back. */
  breaks: (now: boolean) => void;
  stop: () => Promise<void>;
}

/** What one packet carries, and how many go out before the first is acknowledged (RFC 6928). */
const segment = 1460;
const firstWindow = 10;

/**
 * Passes on what one side sends as TCP would over such a network, where the machine has no such network of its own: so many
 * packets at a time, twice as many after each round trip, and half as many after a loss, which comes a round trip later and
 * holds up what follows.
 *
 * @param chance gives numbers from 0 up to 1.
 */
function carry(
  from: Socket,
  to: Socket,
  { roundTrip, rate, loss }: Quality,
  chance: () => number,
): void {
  const waiting: Buffer[] = [];
  let [window, under, free, last] = [firstWindow, 0, 0, 0];
  const pump = (): void => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      if (under >= window) return void waiting.unshift(part);
      const bytes = part;
      const now = performance.now();
      under += 1;
      free = Math.max(now, free) + (1000 * bytes.length) / rate;
      const lost = chance() < loss;
      if (lost) window = Math.max(2, window / 2);
      last = Math.max(last, free + roundTrip * (lost ? 1.5 : 0.5));
      setTimeout(() => to.write(bytes), last - now);
      setTimeout(
        () => {
          under -= 1;
          window += 1;
          pump();
        },
        last - now + roundTrip / 2,
      );
    }
  };
  from.on('data', (data: Buffer) => {
    for (let start = 0; start < data.length; start += segment)
      waiting.push(data.subarray(start, start + segment));
    pump();
  });
}

/** A bad network before a server, at an address of its own. The same packets get lost in every run. */
export async function badNetwork(server: string, quality: Quality): Promise<BadNetwork> {
  let [isBroken, seed] = [false, 1];
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const open = new Set<Socket>();
  const proxy = createServer((browser) => {
    const service = connect(Number(new URL(server).port), '127.0.0.1');
    const both = [browser, service];
    for (const socket of both) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const each of both) each.destroy();
        open.delete(socket);
      });
    }
    service.on('data', () => {
      if (isBroken) browser.resetAndDestroy();
    });
    carry(service, browser, quality, chance);
    // Nothing is asked before the connection is made, which takes a round trip.
    browser.pause();
    setTimeout(() => {
      carry(browser, service, quality, chance);
      browser.resume();
    }, quality.roundTrip);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    breaks: (now) => (isBroken = now),
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
