import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { logged } from '../logged.ts';
import {
  act,
  coordinator,
  idOf,
  opened,
  postAtDesk,
  received,
  textOf,
  visit,
} from './at-the-desk.ts';

/** The ring of the tests, with another key beside it. */
const SEAL_KEYS = `k2:${btoa('b'.repeat(32))},${env.SEAL_KEYS}`;
const pageOf = async (answer: Promise<Response>) => {
  expect((await answer).status).toBe(200);
  return textOf(await (await answer).text());
};
const see = (path: string) => pageOf(visit(path, coordinator, { SEAL_KEYS }));

/** A submission with a note, whose seals were changed; and one that opens. @returns the page of the first. */
async function withSeals(sets: string): Promise<string> {
  const { path } = await opened(1);
  await received(2);
  await act(path, { action: 'noted', note: 'Marked words' });
  await env.DB.batch([
    env.DB.prepare(`UPDATE submissions SET ${sets} WHERE id = ?`).bind(idOf(1)),
    env.DB.prepare(`UPDATE notes SET ${sets} WHERE submission_id = ?`).bind(idOf(1)),
  ]);
  return path;
}

let lines: unknown[][] = [];
beforeEach(() => {
  lines = logged();
});

describe('a submission and a note that cannot be opened', () => {
  it.each([
    { cause: 'a key that is missing', key: 'k0', code: 'no-key', sets: `key_id = 'k0'` },
    { cause: 'hardly a byte', sets: `sealed = x'01'` },
  ])('are said on the page, and logged by ids and a code: $cause', async (expected) => {
    const { key = 'k1', code = 'OperationError', sets } = expected;
    const text = await see(await withSeals(sets));
    expect(text).toContain(`The answers cannot be opened (key ${key})`);
    expect(text).toContain(`The note cannot be opened (key ${key})`);
    expect(text).toContain('Other actions');
    expect(text).not.toMatch(/Marked|Ana/);
    expect(lines.map(([line]) => JSON.parse(String(line)) as unknown).toReversed()).toEqual([
      { event: 'unreadable', id: expect.any(String) as string, kind: 'note', key, code },
      { event: 'unreadable', id: idOf(1), kind: 'interest', key, code },
    ]);
  });

  it('leave the rest of the list, of a file and of print readable, and say so in their place', async () => {
    await withSeals(`key_id = 'k0'`);
    const list = await see('/coordinator/submissions/');
    expect(list).toContain('at 2');
    expect(list.match(/cannot be opened \(key \w+\)/g)).toEqual(['cannot be opened (key k0)']);
    const file = await pageOf(postAtDesk('/coordinator/export/', { as: 'csv' }));
    expect(file).toContain(',cannot be opened (key k0),');
    expect(file).toMatch(/,,Ana,.*at 2/);
    const print = await pageOf(postAtDesk('/coordinator/export/', { as: 'print' }));
    expect(print).toContain('The answers cannot be opened (key k0)');
    expect(print).toContain('Ana');
  });

  it.each([
    { key: 'k0', counted: true },
    { key: 'k2', counted: false },
  ])(
    'under $key are counted by the health page: $counted, and opened by none',
    async (expected) => {
      await withSeals(`key_id = '${expected.key}'`);
      const text = await see('/coordinator/health/');
      expect(text.includes('1 of 2 keys in use are missing')).toBe(expected.counted);
      expect(text.includes('missing')).toBe(expected.counted);
      expect(lines).toEqual([]);
    },
  );
});
