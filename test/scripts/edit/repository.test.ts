import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../../site/src/edit/refusal.ts';
import { repositoryReader } from '../../../site/src/edit/repository.ts';

const read = () =>
  repositoryReader({ repository: 'owner/name', branch: 'main' })({
    ...{ locales: ['en'], collection: 'faq', slug: 'where' },
  });

beforeEach(() => {
  const user = JSON.stringify({ backendName: 'github', token: 'a-token' });
  vi.stubGlobal('localStorage', { getItem: () => user });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('repositoryReader', () => {
  it.each([
    ['is not reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['answers with a page', () => Promise.resolve(new Response('<html>', { status: 502 }))],
    ['takes the token for none', () => Promise.resolve(Response.json({}, { status: 401 }))],
    ['has an error for an answer', () => Promise.resolve(Response.json({ errors: [{}] }))],
  ])('says what to do where GitHub %s', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch);
    const refused: unknown = await read().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(String((refused as Refusal).cause)).toContain('Wait a minute and save again');
  });
});
