import { fork } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../root.ts';

export interface Server {
  readonly origin: string;
  /** How many mails the sink has taken. */
  readonly mails: () => number;
  stop: () => Promise<void>;
}

/** A server that takes every mail (RFC 5321, no more of it than a client needs) and keeps none. */
async function startSink() {
  let mails = 0;
  const sink = createServer((socket) => {
    let inMail = false;
    let rest = '';
    socket.write('220 sink\r\n');
    socket.on('error', () => socket.destroy());
    socket.setEncoding('utf8').on('data', (part: string) => {
      const lines = (rest + part).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (inMail && line !== '.') continue;
        if (inMail) mails += 1;
        const starts = !inMail && line === 'DATA';
        inMail = starts;
        socket.write(starts ? '354 go on\r\n' : '250 OK\r\n');
        if (line === 'QUIT') socket.end();
      }
    });
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  return { sink, port: (sink.address() as AddressInfo).port, mails: () => mails };
}

/** The plain Node server, in a process of its own as the Worker's runtime is, and a sink for its mail. */
export async function startExpress(folder: string): Promise<Server> {
  await mkdir(folder, { recursive: true });
  const { sink, port, mails } = await startSink();
  const child = fork(join(root, 'bench', 'peers', 'express', 'server.js'), {
    env: { ...process.env, NODE_ENV: 'production', FOLDER: folder, SMTP_PORT: String(port) },
  });
  const own = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => {
      resolve(Number(message));
    });
    child.once('exit', (code) => {
      reject(new Error(`the Express server ended with ${String(code)}`));
    });
  });
  return {
    origin: `http://127.0.0.1:${own}`,
    mails,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      sink.close();
    },
  };
}
