import { beforeEach, describe, expect, it, vi } from 'vitest';

const getCollection = vi.fn<(kind: string) => Promise<{ id: string }[]>>();
vi.mock('astro:content', () => ({ getCollection }));

interface Entries {
  entriesIn: (kind: string, locale: string) => Promise<{ id: string }[]>;
}

// By a name that TypeScript does not follow: the types of Astro are not there in tests.
const entriesFile = ['../../../site/src', 'entries.ts'].join('/');

/** What a build, or a development server, has in its hands. */
async function entries({ DEV }: { DEV: boolean }): Promise<Entries> {
  vi.resetModules();
  vi.stubEnv('DEV', DEV);
  return (await import(entriesFile)) as Entries;
}

beforeEach(() => {
  vi.unstubAllEnvs();
  getCollection.mockReset();
  getCollection.mockResolvedValue([{ id: 'en/ask' }, { id: 'es/ask' }, { id: 'en/answer' }]);
});

const withSpanish = [{ id: 'en/ask' }, { id: 'es/ask' }];

describe('entriesIn', () => {
  it('reads a kind once a language in a build, however many pages ask', async () => {
    getCollection.mockResolvedValue(withSpanish);
    const { entriesIn } = await entries({ DEV: false });
    for (const locale of ['en', 'es', 'en', 'es', 'en']) await entriesIn('steps', locale);
    expect(getCollection).toHaveBeenCalledTimes(2);
  });

  it('reads it anew each time while somebody develops', async () => {
    getCollection.mockResolvedValue(withSpanish);
    const { entriesIn } = await entries({ DEV: true });
    for (const locale of ['en', 'es']) await entriesIn('steps', locale);
    expect(getCollection).toHaveBeenCalledTimes(2);
  });

  it('gives each who asks a list of their own', async () => {
    getCollection.mockResolvedValue(withSpanish);
    const { entriesIn } = await entries({ DEV: false });
    (await entriesIn('steps', 'en')).length = 0;
    expect(await entriesIn('steps', 'en')).toEqual([{ id: 'en/ask' }]);
  });

  it('names the file that one language lacks', async () => {
    const { entriesIn } = await entries({ DEV: false });
    await expect(entriesIn('steps', 'es')).rejects.toThrow('site/src/content/es/steps/answer.mdx');
  });
});
