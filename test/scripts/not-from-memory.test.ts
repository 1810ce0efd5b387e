import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('CSS', { supports: (name: string) => name === '-moz-appearance' });
});
afterEach(() => vi.unstubAllGlobals());

const load = () => import('../../site/src/browser/not-from-memory.ts');

it('lets the way out work in a Firefox that has no locks', async () => {
  vi.stubGlobal('navigator', {});
  await expect(load()).resolves.toBeDefined();
});

it('keeps a page out of the memory of a Firefox that has them', async () => {
  const ask = vi.fn(() => new Promise<never>(() => undefined));
  vi.stubGlobal('navigator', { locks: { request: ask } });
  await load();
  expect(ask).toHaveBeenCalledWith('shown', { mode: 'shared' }, expect.any(Function));
});
