import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { NeutralSite } from '../browser/neutral-site.ts';
import type { HostingService } from '../hosting/service.ts';
import type { ServedSite } from '../server/served-site.ts';

/** Where the hosting service answers, and the script by which the editor asks it there: its policy lets it ask this origin. */
const hostingAddress = '/hosting';
const hostingScript = '/ask-here.js';
const askHere = `
  const ask = window.fetch;
  window.fetch = (address, options) =>
    ask(String(address).replace('https://api.github.com', '${hostingAddress}'), options);
`;

export type Edge = Awaited<ReturnType<typeof serveAtEdge>>;

/** A key and a certificate for `localhost` that nobody vouches for: browsers are told to take it. */
function certificate(): string {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const args = ['req', '-x509', '-days', '2', ...key, ...subject, '-keyout', '-', '-out', '-'];
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/**
 * Stands before the served site as the platform does, with an address of its own over HTTPS: there browsers keep other pages for
 * Back than without. Through it tests see what is asked for and let it come late, alike in every browser.
 *
 * @param neutral where `/exit` leads in place of the site that the settings name.
 */
export async function serveAtEdge(site: Pick<ServedSite, 'url'>, neutral: NeutralSite) {
  const asked: string[] = [];
  let late: { readonly path: RegExp; readonly until: Promise<unknown> } | undefined;
  let neutralPath = '';
  let clears = true;
  const instead: { readonly path: string; readonly from: string; readonly to: string }[] = [];
  let hosting: HostingService | undefined;
  const pem = certificate();
  const server = createServer({ key: pem, cert: pem }, (incoming, outgoing) => {
    void (async () => {
      const { method = 'GET', url: path = '/', headers } = incoming;
      const body: Buffer[] = [];
      for await (const part of incoming) body.push(part as Buffer);
      asked.push(`${method} ${path}`);
      if (late?.path.test(path) === true) await late.until;
      if (hosting && path.startsWith(hostingAddress)) {
        const answer = await hosting.answer({
          ...{ method, path: path.slice(hostingAddress.length) },
          authorization: headers.authorization,
          body: Buffer.concat(body).toString('utf8'),
        });
        outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
        outgoing.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
        return;
      }
      if (hosting && path === hostingScript) {
        outgoing.writeHead(200, { 'content-type': 'text/javascript' });
        outgoing.end(askHere);
        return;
      }
      const forwarded = request(
        new URL(path, site.url),
        {
          method,
          headers: {
            ...headers,
            host: site.url.host,
            'accept-encoding': 'identity',
            // What is to say something else is asked for whole.
            ...(instead.some((each) => each.path === path) && { 'if-none-match': '' }),
            ...(headers.origin === url.origin && { origin: site.url.origin }),
          },
        },
        (answer) => {
          const headers = { ...answer.headers };
          // As where a browser heeds what `/exit` says of its cache: not every one does.
          if (path.startsWith('/_astro/')) headers['cache-control'] = 'no-store';
          if (path === '/exit') {
            headers.location = neutral.url + neutralPath;
            if (!clears) delete headers['clear-site-data'];
          }
          // What a page that was left asked for is answered to nobody.
          outgoing.on('error', () => undefined);
          const said = instead.filter((each) => each.path === path);
          if (said.length === 0) {
            outgoing.writeHead(answer.statusCode ?? 502, headers);
            answer.pipe(outgoing);
            return;
          }
          delete headers['content-length'];
          outgoing.writeHead(answer.statusCode ?? 502, headers);
          void text(answer).then((page) =>
            outgoing.end(said.reduce((words, { from, to }) => words.replace(from, to), page)),
          );
        },
      );
      forwarded.on('error', () => outgoing.destroy());
      forwarded.end(Buffer.concat(body));
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const url = new URL(`https://localhost:${String((server.address() as AddressInfo).port)}/`);
  return {
    url,
    /** What was asked for since the last call: method and path. */
    takeAsked: () => asked.splice(0),
    /** Lets what is asked for at such a path wait until it is released. @returns what releases it. */
    hold(path: RegExp): () => void {
      const { promise: until, resolve } = Promise.withResolvers<undefined>();
      late = { path, until };
      return () => {
        late = undefined;
        resolve(undefined);
      };
    },
    /** Lets `/exit` lead to another page of the neutral site; `stalled` never answers. */
    leadTo(path: '' | 'stalled'): void {
      neutralPath = path;
    },
    /** Lets `/exit` clear no cache, as where a browser does not know how. */
    clearNothing(): void {
      clears = false;
    },
    /** Lets a page say something else in one place, as it would with another setting. */
    say(path: string, from: string, to: string): void {
      instead.push({ path, from, to });
    },
    /** Lets the editor save at a hosting service of the test, which answers at this origin. */
    saveAt(service: HostingService): void {
      hosting = service;
      const editing = JSON.stringify({ repository: service.name, branch: 'main' });
      const unread = '&quot;unread&quot;';
      const setting = `&quot;editing&quot;:${editing.replaceAll('"', '&quot;')},${unread}`;
      instead.push({ path: '/', from: unread, to: setting });
      const script = `<script src="${hostingScript}"></script>`;
      instead.push({ path: '/', from: '<head>', to: `<head>${script}` });
    },
    /** Takes back what one test asked of it. */
    forget(): void {
      instead.length = 0;
      hosting = undefined;
      late = undefined;
      neutralPath = '';
      clears = true;
      asked.length = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
