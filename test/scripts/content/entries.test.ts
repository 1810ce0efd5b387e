import { beforeEach, describe, expect, it, vi } from 'vitest';

const getCollection = vi.fn<(collection: string) => Promise<{ id: string }[]>>();
vi.mock('astro:content', () => ({ getCollection }));

type EntriesIn = (collection: string, locale: string) => Promise<{ id: string }[]>;

// By a name that TypeScript does not follow: the types of Astro are not there in tests.
const entriesFile = ['../../../site/src', 'entries.ts'].join('/');

/** What a build, or a development server, has in its hands. */
async function made({ DEV }: { DEV: boolean }): Promise<EntriesIn> {
  vi.resetModules();
  vi.stubEnv('DEV', DEV);
  return ((await import(entriesFile)) as { entriesIn: EntriesIn }).entriesIn;
}

beforeEach(() => {
  vi.unstubAllEnvs();
  getCollection.mockReset().mockResolvedValue([{ id: 'en/ask' }, { id: 'es/ask' }]);
});

describe('entriesIn', () => {
  it.each([
    ['once in a build, however many pages ask', false, 1],
    ['again each time while somebody develops', true, 3],
  ])('reads a collection of a language %s', async (_, DEV, times) => {
    const entriesIn = await made({ DEV });
    for (const locale of ['en', 'en', 'en']) await entriesIn('steps', locale);
    expect(getCollection).toHaveBeenCalledTimes(times);
  });

  it('names the file that one language lacks', async () => {
    getCollection.mockResolvedValue([{ id: 'en/ask' }, { id: 'es/ask' }, { id: 'en/answer' }]);
    const entriesIn = await made({ DEV: false });
    await expect(entriesIn('steps', 'es')).rejects.toThrow('site/src/content/es/steps/answer.mdx');
  });
});
