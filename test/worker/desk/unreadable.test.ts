import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { showReference } from '../../../worker/submissions/reference.ts';
import { logged } from '../logged.ts';
import { coordinator, idOf, postAtDesk, received, textOf, visit } from './at-the-desk.ts';

const keyOf = (byte: string) => btoa(byte.repeat(32));
const { SEAL_KEYS: seals } = env;
const change = (sql: string) =>
  env.DB.batch([
    env.DB.prepare(`UPDATE submissions SET ${sql} WHERE id = ?`).bind(idOf(1)),
    env.DB.prepare(`UPDATE notes SET ${sql} WHERE submission_id = ?`).bind(idOf(1)),
  ]);

/** Everything that may keep a seal closed, and what the log says of it. */
const causes = [
  { cause: 'a key that is missing', key: 'k0', code: 'no-key', sets: `key_id = 'k0'` },
  { cause: 'another key of that name', key: 'k2', code: 'OperationError', sets: `key_id = 'k2'` },
  {
    cause: 'changed bytes',
    key: 'k1',
    code: 'OperationError',
    sets: `sealed = CAST(substr(sealed, 1, length(sealed) - 1) || x'00' || x'01' AS BLOB)`,
  },
  { cause: 'hardly a byte', key: 'k1', code: 'OperationError', sets: `sealed = x'01'` },
];

describe.each(causes)('a submission and a note behind $cause', ({ key, code, sets }) => {
  const env = { SEAL_KEYS: `k2:${keyOf('b')},${seals}` };
  let path = '';
  let lines: unknown[][] = [];

  const read = async (answer: Promise<Response>) => {
    const { status } = await answer;
    const html = await (await answer).text();
    return { status, html, text: textOf(html) };
  };
  const see = (address: string) => read(visit(address, coordinator, env));
  const takeOut = (as: string) =>
    read(postAtDesk('/coordinator/export/', { as }, coordinator, { env }));

  beforeEach(async () => {
    const { reference } = await received(1);
    await received(2);
    path = `/coordinator/submissions/${showReference(reference)}/`;
    await postAtDesk(path, { action: 'noted', version: '1', note: 'Marked words' });
    await change(sets);
    lines = logged();
  });

  it('leaves the rest of the list readable, and says so in its place', async () => {
    const { status, text } = await see('/coordinator/submissions/');
    expect(status).toBe(200);
    expect(text).toContain('at 2');
    expect(text.match(/cannot be opened \(key \w+\)/g)).toEqual([`cannot be opened (key ${key})`]);
  });

  it('is said on its page, with the history and what can be done', async () => {
    const { status, text, html } = await see(path);
    expect(status).toBe(200);
    expect(text).toContain(`The answers cannot be opened (key ${key})`);
    expect(text).toContain(`The note cannot be opened (key ${key})`);
    expect(html).toContain('<form');
    expect(text).not.toMatch(/Marked|Ana/);
  });

  it('is said in the file, beside what opens', async () => {
    const { status, text } = await takeOut('csv');
    expect(status).toBe(200);
    expect(text).toContain(`,cannot be opened (key ${key}),`);
    expect(text).toMatch(/,,Ana,.*at 2/);
  });

  it('is said in print, beside what opens', async () => {
    const { status, text } = await takeOut('print');
    expect(status).toBe(200);
    expect(text).toContain(`The answers cannot be opened (key ${key})`);
    expect(text).toContain('Ana');
  });

  it('is logged by ids and a code', async () => {
    await see(path);
    expect(lines.map(([line]) => JSON.parse(String(line)) as unknown).toReversed()).toEqual([
      { event: 'unreadable', id: expect.any(String) as string, kind: 'note', key, code },
      { event: 'unreadable', id: idOf(1), kind: 'interest', key, code },
    ]);
  });

  it('is counted by the health page where its key is not in the ring, and opened by none', async () => {
    const { text } = await see('/coordinator/health/');
    if (key === 'k0') expect(text).toContain('1 of 2 keys in use are missing');
    else expect(text).not.toContain('missing');
    expect(lines).toEqual([]);
  });
});
