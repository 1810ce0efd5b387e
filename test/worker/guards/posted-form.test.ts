import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../worker/app-env.ts';
import {
  maxBodyBytes,
  parsePostedForm,
  postedFormGuards,
  postedFormGuardsWith,
  postedId,
} from '../../../worker/guards/posted-form.ts';
import { idHandedOut } from '../../submission-ids.ts';
import { sampleTime } from '../clock.ts';
import { posting, request } from '../through-the-worker.ts';

const origin = 'https://vod.example';
const type = 'application/x-www-form-urlencoded';

const answerSize = async (c: Context<AppEnv>) =>
  c.text(String((await c.req.arrayBuffer()).byteLength));
const answerRefused = (error: Error, c: Context<AppEnv>) =>
  c.text('refused', error instanceof HTTPException ? error.status : 500);

/** An app that answers with the size of what passed its guards. */
const app = new Hono<AppEnv>().all('/', ...postedFormGuards, answerSize).onError(answerRefused);

/** The same, with what was posted where it is given back. */
const givingBack = new Hono<AppEnv>()
  .all(
    '/',
    ...postedFormGuardsWith((c, posted) => Promise.resolve(c.text(`back: ${String(posted)}`, 403))),
    answerSize,
  )
  .onError(answerRefused);

async function statusOf(
  headers: Record<string, string>,
  body: BodyInit = 'a=b',
  asked = app,
): Promise<number> {
  return (await asked.request(`${origin}/`, { method: 'POST', headers, body })).status;
}

function refusedWith(work: () => unknown): number | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof HTTPException) return error.status;
    throw error;
  }
  return undefined;
}

describe('a visitor who hangs up', () => {
  it.each([
    { path: '/contact/', headers: {} },
    { path: '/contact/received/', headers: { 'Content-Length': '2000' } },
    { path: '/request/', headers: {} },
    { path: '/request/', headers: { 'Content-Length': '2000' } },
  ])('is no fault of ours at $path with $headers', async ({ path, headers }) => {
    let sent = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) controller.error(new TypeError('Network connection lost.'));
        else controller.enqueue(new TextEncoder().encode('message=Half+of+it'));
        sent = true;
      },
    });
    // One that is logged as a fault fails the test: nothing may be written that no test expects.
    const answer = await request(path, { ...posting({}, { Origin: origin, ...headers }), body });
    expect(answer.status).toBe(400);
  });
});

describe('postedFormGuards', () => {
  it.each([
    type,
    'Application/X-WWW-Form-Urlencoded',
    `${type};charset=UTF-8`,
    `${type} ; charset=utf-8`,
  ])('lets the type %s pass', async (contentType) => {
    expect(await statusOf({ 'Content-Type': contentType, Origin: origin })).toBe(200);
  });

  it.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json',
    'text/html',
    'application/octet-stream',
    `${type}-not`,
    `${type}, text/plain`,
    `text/plain; ${type}`,
  ])('refuses the type %s with 415', async (contentType) => {
    expect(await statusOf({ 'Content-Type': contentType, Origin: origin })).toBe(415);
  });

  it('refuses a post without a type with 415', async () => {
    const bytes = new TextEncoder().encode('a=b');
    expect(await statusOf({ Origin: origin }, bytes)).toBe(415);
  });

  it('looks at the type before the origin', async () => {
    expect(await statusOf({ 'Content-Type': 'text/plain', Origin: 'https://other.example' })).toBe(
      415,
    );
  });

  it.each([
    { from: "the site's own origin", headers: { Origin: origin } },
    { from: 'the same origin by fetch metadata', headers: { 'Sec-Fetch-Site': 'same-origin' } },
    {
      from: 'an older Safari that hides the origin',
      headers: { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
    },
  ])('lets a post from $from pass', async ({ headers }) => {
    expect(await statusOf({ 'Content-Type': type, ...headers })).toBe(200);
  });

  it.each([
    { from: 'nowhere', headers: {} },
    { from: 'another site', headers: { Origin: 'https://other.example' } },
    { from: 'an origin that is hidden', headers: { Origin: 'null' } },
    { from: 'the same host without TLS', headers: { Origin: 'http://vod.example' } },
    { from: 'the same host on another port', headers: { Origin: `${origin}:8443` } },
    { from: 'a host that only starts alike', headers: { Origin: `${origin}.other.example` } },
    { from: 'a subdomain', headers: { Origin: 'https://www.vod.example' } },
    { from: 'another site by fetch metadata', headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { from: 'a subdomain by fetch metadata', headers: { 'Sec-Fetch-Site': 'same-site' } },
    { from: 'nowhere by fetch metadata', headers: { 'Sec-Fetch-Site': 'none' } },
    {
      from: 'a word that is no fetch metadata',
      headers: { 'Sec-Fetch-Site': 'same-origin, none' },
    },
    {
      from: 'another site with a referrer of ours',
      headers: { Origin: 'https://other.example', Referer: `${origin}/contact/` },
    },
  ])('refuses a post from $from with 403', async ({ headers }) => {
    expect(await statusOf({ 'Content-Type': type, ...headers })).toBe(403);
  });

  it('looks at the origin before the size', async () => {
    expect(await statusOf({ 'Content-Type': type }, 'a'.repeat(maxBodyBytes + 1))).toBe(403);
  });

  const sizes = [
    { size: maxBodyBytes - 1, status: 200 },
    { size: maxBodyBytes, status: 200 },
    { size: maxBodyBytes + 1, status: 413 },
  ];

  it.each(sizes)(
    'answers $status to $size bytes of a length that is known',
    async ({ size, status }) => {
      const headers = { 'Content-Type': type, Origin: origin, 'Content-Length': String(size) };
      expect(await statusOf(headers, 'a'.repeat(size))).toBe(status);
    },
  );

  it.each(sizes)(
    'answers $status to $size bytes of a length that is not known',
    async ({ size, status }) => {
      const body = new Blob(['a'.repeat(size)]).stream();
      expect(await statusOf({ 'Content-Type': type, Origin: origin }, body)).toBe(status);
    },
  );

  it('counts bytes and not characters', async () => {
    expect(
      await statusOf({ 'Content-Type': type, Origin: origin }, 'é'.repeat(maxBodyBytes / 2 + 1)),
    ).toBe(413);
  });

  it('hands on what it has counted', async () => {
    const body = new Blob(['a'.repeat(1000)]).stream();
    const init = { method: 'POST', headers: { 'Content-Type': type, Origin: origin }, body };
    expect(await (await app.request(`${origin}/`, init)).text()).toBe('1000');
  });

  it('asks nothing of a GET', async () => {
    expect((await app.request(`${origin}/`)).status).toBe(200);
  });
});

describe('postedFormGuardsWith', () => {
  const ask = (headers: Record<string, string>, body: BodyInit = 'a=b') =>
    givingBack.request(`${origin}/`, { method: 'POST', headers, body });

  it('gives back what was posted where neither header says where it comes from', async () => {
    const response = await ask({ 'Content-Type': type }, 'a=b&c=%C3%A9');
    expect([response.status, await response.text()]).toEqual([403, 'back: a=b&c=%C3%A9']);
  });

  it.each([
    { Origin: origin },
    { 'Sec-Fetch-Site': 'same-origin' },
    { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
  ])('lets pass what the other guards do: %j', async (headers) => {
    expect(await statusOf({ 'Content-Type': type, ...headers }, 'a=b', givingBack)).toBe(200);
  });

  it.each([
    { Origin: 'https://other.example' },
    { Origin: 'null' },
    { Origin: '' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': '' },
  ])('refuses what the other guards do, and gives nothing back: %j', async (headers) => {
    const response = await ask({ 'Content-Type': type, ...headers });
    expect([response.status, await response.text()]).toEqual([403, 'refused']);
  });

  it('gives back nothing of another type', async () => {
    expect((await ask({ 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  it('gives back nothing that is malformed', async () => {
    expect((await ask({ 'Content-Type': type }, 'a=%')).status).toBe(400);
  });

  it.each([
    { size: maxBodyBytes, status: 403 },
    { size: maxBodyBytes + 1, status: 413 },
  ])('answers $status to $size bytes, whether their length is known or not', async (of) => {
    const { size, status } = of;
    const known = { 'Content-Type': type, 'Content-Length': String(size) };
    expect((await ask(known, 'a'.repeat(size))).status).toBe(status);
    const stream = new Blob(['a'.repeat(size)]).stream();
    expect((await ask({ 'Content-Type': type }, stream)).status).toBe(status);
  });
});

describe('parsePostedForm', () => {
  const parse = (text: string) =>
    parsePostedForm(Uint8Array.from(new TextEncoder().encode(text)).buffer);

  it('reads names and values', () => {
    expect([...parse('a=1&b=2&a=3')]).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ]);
  });

  it.each([
    { how: 'a plus for a space', text: 'a=one+two', value: 'one two' },
    { how: 'an escaped plus', text: 'a=1%2B1', value: '1+1' },
    { how: 'an escaped percent sign', text: 'a=100%25', value: '100%' },
    { how: 'an escaped ampersand', text: 'a=you%26me', value: 'you&me' },
    { how: 'escaped UTF-8', text: 'a=%F0%9F%95%8A', value: '🕊' },
    { how: 'UTF-8 as it is', text: 'a=🕊', value: '🕊' },
    { how: 'an escaped line break', text: 'a=one%0D%0Atwo', value: 'one\r\ntwo' },
    { how: 'nothing', text: 'a=', value: '' },
    { how: 'an equals sign', text: 'a=b=c', value: 'b=c' },
  ])('reads $how', ({ text, value }) => {
    expect(parse(text).get('a')).toBe(value);
  });

  it('reads an empty body as a form without fields', () => {
    expect([...parse('')]).toEqual([]);
  });

  it.each([
    'a=%',
    'a=%4',
    'a=%zz',
    'a=100% sure',
    '%=a',
    'a=%FF',
    'a=%C3',
    'a=%ED%A0%80',
    'a=%C0%80',
  ])('refuses %s with 400', (text) => {
    expect(refusedWith(() => parse(text))).toBe(400);
  });

  it.each([
    { what: 'a byte that is never UTF-8', bytes: [0x61, 0x3d, 0xff] },
    { what: 'a character that is cut off', bytes: [0x61, 0x3d, 0xf0, 0x9f] },
    { what: 'Latin-1', bytes: [0x61, 0x3d, 0xe9] },
  ])('refuses $what with 400', ({ bytes }) => {
    expect(refusedWith(() => parsePostedForm(Uint8Array.from(bytes).buffer))).toBe(400);
  });
});

describe('postedId', () => {
  const id = '019aace2-8d5a-7a6b-9c0d-1e2f3a4b5c6d';
  const idIn = (submission: string) => postedId(new URLSearchParams({ submission }));

  it('gives the id', () => {
    expect(idIn(id)).toBe(id);
  });

  it('takes every id that the Worker makes', () => {
    for (let time = 0; time < 100; time++) {
      const made = idHandedOut(sampleTime, time);
      expect(idIn(made)).toBe(made);
    }
  });

  it('refuses a post without an id with 400', () => {
    expect(refusedWith(() => postedId(new URLSearchParams()))).toBe(400);
  });

  it.each([
    '',
    'marked',
    id.toUpperCase(),
    id.slice(0, -1),
    `${id}0`,
    ` ${id}`,
    `${id}\n`,
    id.replaceAll('-', ''),
    crypto.randomUUID(),
    id.replace('-7a6b', '-1a6b'),
    id.replace('-7a6b', '-4a6b'),
    id.replace('-9c0d', '-cc0d'),
    `{${id}}`,
    "' OR 1=1 --",
  ])('refuses the id %j with 400', (text) => {
    expect(refusedWith(() => idIn(text))).toBe(400);
  });
});
