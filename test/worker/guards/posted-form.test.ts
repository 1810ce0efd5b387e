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
import { sampleId } from '../saved.ts';
import { origin, posting, request } from '../through-the-worker.ts';

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

/** Posts with these headers besides a form's type; gives the status and what was answered. */
async function answerOf(
  headers: Record<string, string>,
  body: BodyInit = 'a=b',
  asked = app,
): Promise<{ status: number; text: string }> {
  const init = { method: 'POST', headers: { 'Content-Type': type, ...headers }, body };
  const answer = await asked.request(`${origin}/`, init);
  return { status: answer.status, text: await answer.text() };
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
    { contentType: 'Application/X-WWW-Form-Urlencoded', status: 200 },
    { contentType: `${type};charset=UTF-8`, status: 200 },
    { contentType: `${type} ; charset=utf-8`, status: 200 },
    { contentType: 'text/plain', status: 415 },
    { contentType: 'multipart/form-data; boundary=x', status: 415 },
    { contentType: 'application/json', status: 415 },
    { contentType: `${type}-not`, status: 415 },
    { contentType: `${type}, text/plain`, status: 415 },
    { contentType: `text/plain; ${type}`, status: 415 },
  ])('answers $status to the type $contentType', async ({ contentType, status }) => {
    expect(await answerOf({ 'Content-Type': contentType, Origin: origin })).toMatchObject({
      status,
    });
  });

  it('refuses a post without a type with 415', async () => {
    const body = new TextEncoder().encode('a=b');
    const init = { method: 'POST', headers: { Origin: origin }, body };
    expect((await app.request(`${origin}/`, init)).status).toBe(415);
  });

  it.each([
    { from: "the site's own origin", headers: { Origin: origin }, status: 200 },
    {
      from: 'its own by fetch metadata',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      status: 200,
    },
    {
      from: 'an older Safari that hides the origin',
      headers: { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
      status: 200,
    },
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
    { from: 'two words of fetch metadata', headers: { 'Sec-Fetch-Site': 'same-origin, none' } },
    {
      from: 'another site with a referrer of ours',
      headers: { Origin: 'https://other.example', Referer: `${origin}/contact/` },
    },
    { from: 'an origin that says nothing', headers: { Origin: '' } },
    { from: 'fetch metadata that says nothing', headers: { 'Sec-Fetch-Site': '' } },
  ])(
    'takes a post from $from only where it is our own',
    async ({ from, headers, status = 403 }) => {
      const given = headers as Record<string, string>;
      expect(await answerOf(given)).toMatchObject({ status });
      const refused = from === 'nowhere' ? 'back: a=b' : 'refused';
      const text = status === 200 ? '3' : refused;
      expect(await answerOf(given, 'a=b', givingBack)).toEqual({ status, text });
    },
  );

  it('looks at the type before the origin, and at that before the size', async () => {
    const elsewhere = { Origin: 'https://other.example' };
    const tooLarge = 'a'.repeat(maxBodyBytes + 1);
    expect(await answerOf({ ...elsewhere, 'Content-Type': 'text/plain' })).toMatchObject({
      status: 415,
    });
    expect(await answerOf(elsewhere, tooLarge)).toMatchObject({ status: 403 });
  });

  it.each([
    { size: maxBodyBytes - 1, status: 200 },
    { size: maxBodyBytes, status: 200 },
    { size: maxBodyBytes + 1, status: 413 },
  ])('answers $status to $size bytes, whether their number is known or not', async (expected) => {
    const { size, status } = expected;
    const text = status === 200 ? String(size) : 'refused';
    const known = { Origin: origin, 'Content-Length': String(size) };
    expect(await answerOf(known, 'a'.repeat(size))).toEqual({ status, text });
    const stream = new Blob(['a'.repeat(size)]).stream();
    expect(await answerOf({ Origin: origin }, stream)).toEqual({ status, text });
  });

  it('counts bytes and not characters', async () => {
    const body = 'é'.repeat(maxBodyBytes / 2 + 1);
    expect(await answerOf({ Origin: origin }, body)).toMatchObject({ status: 413 });
  });

  it('asks nothing of a GET', async () => {
    expect((await app.request(`${origin}/`)).status).toBe(200);
  });
});

describe('postedFormGuardsWith', () => {
  const ask = (headers: Record<string, string>, body?: BodyInit) =>
    answerOf(headers, body, givingBack);

  it('gives back what was posted where neither header says where it comes from', async () => {
    expect(await ask({}, 'a=b&c=%C3%A9')).toEqual({ status: 403, text: 'back: a=b&c=%C3%A9' });
  });

  it('gives back nothing of another type', async () => {
    const answer = { status: 415, text: 'refused' };
    expect(await ask({ 'Content-Type': 'text/plain' })).toEqual(answer);
  });

  it('gives back nothing that is malformed', async () => {
    expect(await ask({}, 'a=%')).toMatchObject({ status: 400 });
  });

  it.each([
    { size: maxBodyBytes, status: 403 },
    { size: maxBodyBytes + 1, status: 413 },
  ])('answers $status to $size bytes, whether their number is known or not', async (of) => {
    const { size, status } = of;
    const known = { 'Content-Length': String(size) };
    expect(await ask(known, 'a'.repeat(size))).toMatchObject({ status });
    expect(await ask({}, new Blob(['a'.repeat(size)]).stream())).toMatchObject({ status });
  });
});

describe('parsePostedForm', () => {
  const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
  const parse = (bytes: number[]) => parsePostedForm(Uint8Array.from(bytes).buffer);

  it('reads names and values', () => {
    expect([...parse(bytesOf('a=1&b=2&a=3'))]).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ]);
    expect([...parse([])]).toEqual([]);
  });

  it.each([
    { how: 'a plus for a space', text: 'a=one+two', value: 'one two' },
    { how: 'an escaped plus', text: 'a=1%2B1', value: '1+1' },
    { how: 'an escaped percent sign', text: 'a=100%25', value: '100%' },
    { how: 'escaped UTF-8', text: 'a=%F0%9F%95%8A', value: '🕊' },
    { how: 'UTF-8 as it is', text: 'a=🕊', value: '🕊' },
    { how: 'an escaped line break', text: 'a=one%0D%0Atwo', value: 'one\r\ntwo' },
    { how: 'nothing', text: 'a=', value: '' },
    { how: 'an equals sign', text: 'a=b=c', value: 'b=c' },
  ])('reads $how', ({ text, value }) => {
    expect(parse(bytesOf(text)).get('a')).toBe(value);
  });

  it('takes a byte order mark for part of the first name', () => {
    expect([...parse([0xef, 0xbb, 0xbf, ...bytesOf('a=1')]).keys()]).toEqual(['\ufeffa']);
  });

  it.each([
    ...['a=%', 'a=%4', 'a=%zz', 'a=100% sure', '%=a', 'a=%FF', 'a=%C3', 'a=%ED%A0%80', 'a=%C0%80'],
  ])('refuses %s with 400', (text) => {
    expect(refusedWith(() => parse(bytesOf(text)))).toBe(400);
  });

  it.each([
    { what: 'a byte that is never UTF-8', bytes: [0x61, 0x3d, 0xff] },
    { what: 'a character that is cut off', bytes: [0x61, 0x3d, 0xf0, 0x9f] },
    { what: 'Latin-1', bytes: [0x61, 0x3d, 0xe9] },
  ])('refuses $what with 400', ({ bytes }) => {
    expect(refusedWith(() => parse(bytes))).toBe(400);
  });
});

describe('postedId', () => {
  const idIn = (submission: string) => postedId(new URLSearchParams({ submission }));

  it('gives the id', () => {
    expect(idIn(sampleId)).toBe(sampleId);
  });

  it('refuses a post without an id with 400', () => {
    expect(refusedWith(() => postedId(new URLSearchParams()))).toBe(400);
  });

  // What is an id, and what is none, is shown with isSubmissionId.
  it.each(['', 'marked', `${sampleId}0`])('refuses the id %j with 400', (text) => {
    expect(refusedWith(() => idIn(text))).toBe(400);
  });
});
