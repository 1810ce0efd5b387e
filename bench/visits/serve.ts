import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

export interface Served {
  readonly origin: string;
  stop: () => Promise<void>;
}

/** Serves a folder of built files, packed as a server on the web packs them. All that is compared is served by this. */
export async function serveFolder(folder: string): Promise<Served> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, answer) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      answer.writeHead(404).end();
      return;
    }
    const type = extname(file);
    const packs = type in types && type !== '.woff2';
    const body =
      packed.get(file) ?? (packs ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file));
    packed.set(file, body);
    answer
      .writeHead(200, {
        'Content-Type': types[type] ?? 'application/octet-stream',
        'Content-Length': body.length,
        ...(packs && { 'Content-Encoding': 'gzip' }),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
