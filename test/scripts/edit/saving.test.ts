import { fromJS, type Map as ImmutableMap } from 'immutable';
import { describe, expect, it, vi } from 'vitest';
import { parseEntry } from '../../../site/src/content-rules/entry.ts';
import { versionOf } from '../../../site/src/content-rules/translation.ts';
import type { Conflict } from '../../../site/src/edit/conflicts.ts';
import { newFile, readEntry, savedFile } from '../../../site/src/edit/entry-file.ts';
import { readyToSave, type Saving } from '../../../site/src/edit/saving.ts';

const english = { question: 'Where?', order: 10, reviewed: '2026-11-22', body: 'In a quiet room.' };
const spanish = {
  ...english,
  ...{ question: '¿Dónde?', follows: 'aaaaaaaa', body: 'En un cuarto tranquilo.' },
};
const pathOf = (locale: string) => `site/src/content/${locale}/faq/where.mdx`;
const paths = { en: pathOf('en'), es: pathOf('es') };
const files = { en: newFile('faq', english), es: newFile('faq', spanish) };
const version = versionOf(parseEntry(paths.en, files.en));

interface Situation {
  /** What is changed here, by language. */
  readonly en?: object;
  readonly es?: object;
  /** The files as they are now, where they are not as they were opened; null for one that is gone. */
  readonly now?: Readonly<Partial<Record<'en' | 'es', string | null>>>;
  /** Those that are published, where a draft is open. */
  readonly published?: Readonly<Record<'en' | 'es', string>>;
  readonly isNew?: boolean;
  /** The name that it has been given here. */
  readonly slug?: string;
  readonly decide?: Saving['decide'];
}

/** Saves an entry that was opened with the files above. @returns the files that are written. */
async function saved({ en, es, now = {}, published, slug = 'where', ...situation }: Situation) {
  const { isNew = false, decide } = situation;
  const byPath = (texts: object) =>
    new Map(Object.entries(texts).map(([locale, text]) => [pathOf(locale), String(text)]));
  const opened = (text: string) =>
    isNew ? { ...readEntry(text), wholeFile: '' } : readEntry(text);
  const entry = fromJS({
    ...{ collection: 'faq', slug, newRecord: isNew },
    data: { ...opened(files.en), ...en },
    i18n: { es: { data: { ...opened(files.es), ...es } } },
  }) as ImmutableMap<string, unknown>;
  const there = { ...(isNew ? {} : files), ...now };
  const left = Object.entries(there).filter(([, text]) => text !== null);
  const content = {
    files: byPath(Object.fromEntries(left)),
    pictures: new Set<string>(),
    ...(published && { published: byPath(published) }),
  };
  const check = vi.fn<Saving['check']>();
  const ready = await readyToSave(entry, {
    locales: ['en', 'es'],
    read: () => Promise.resolve(content),
    decide: decide ?? (() => Promise.reject(new Error('There is nothing to decide.'))),
    check,
  });
  const data = (path: string[]) => ready.getIn(path) as ReturnType<typeof readEntry>;
  return {
    en: savedFile('faq', data(['data'])),
    es: savedFile('faq', data(['i18n', 'es', 'data'])),
    checked: check.mock.lastCall?.[0].map(({ path }) => path),
  };
}

const reason = async (situation: Situation): Promise<string> => {
  const error: unknown = await saved(situation).catch((thrown: unknown) => thrown);
  if (!(error instanceof Error) || !(error.cause instanceof Error)) throw error;
  expect(error.message).toBe('saving_failed');
  return error.cause.message;
};

describe('readyToSave', () => {
  it('changes the language that was changed, and writes the other as it is there', async () => {
    const written = await saved({ en: { body: 'In a calm room.' } });
    expect(written).toEqual({
      en: files.en.replace('quiet', 'calm'),
      es: files.es,
      checked: [paths.en],
    });
  });

  it('keeps what somebody else wrote in the language that was not changed', async () => {
    const es = files.es.replace('tranquilo', 'silencioso');
    const written = await saved({ en: { body: 'In a calm room.' }, now: { es } });
    expect(written.es).toBe(es);
  });

  it('keeps remarks that somebody else put in since', async () => {
    const en = files.en.replace('---', '---\n# Asked by a reader.');
    const written = await saved({ en: { body: 'In a calm room.' }, now: { en } });
    expect(written.en).toBe(en.replace('quiet', 'calm'));
  });

  it('asks about each field that somebody else changed since, with both versions', async () => {
    const shown: Conflict[] = [];
    const en = files.en.replace('quiet', 'small').replace('Where?', 'Where is it?');
    const refused = await reason({
      en: { body: 'In a calm room.' },
      now: { en },
      decide: (conflicts) => {
        shown.push(...conflicts);
        return Promise.resolve(undefined);
      },
    });
    expect(refused).toBe('Nothing was saved. You stopped it. What you wrote is still here.');
    const both = { words: true } as const;
    expect(shown).toEqual([
      {
        ...{ locale: 'en', path: paths.en },
        fields: [
          {
            ...{ ...both, name: 'question', changedHere: false },
            title: 'English, “Question”',
            ...{ there: 'Where is it?', saved: 'Where is it?' },
          },
          {
            ...{ ...both, name: 'body', changedHere: true },
            title: 'English, “Text”',
            ...{ there: 'In a small room.', saved: 'In a calm room.' },
          },
        ],
      },
    ]);
  });

  it('writes what was decided on top of what is there now', async () => {
    const en = files.en.replace('quiet', 'small').replace('Where?', 'Where is it?');
    const written = await saved({
      en: { body: 'In a calm room.', order: 20 },
      now: { en },
      decide: () => Promise.resolve({ en: { body: 'In a small, calm room.' } }),
    });
    const text = en.replace('small', 'small, calm').replace('order: 10', 'order: 20');
    expect(written).toMatchObject({ en: text, es: files.es });
  });

  it('saves to a draft that was open when it was read', async () => {
    const published = { ...files, en: files.en.replace('quiet', 'large') };
    const written = await saved({ en: { body: 'In a calm room.' }, published });
    expect(written.en).toBe(files.en.replace('quiet', 'calm'));
  });

  it.each([['es' as const], ['en' as const]])(
    'saves nothing over a draft that somebody else began since by changing "%s"',
    async (locale) => {
      const asked: boolean[] = [];
      const refused = await reason({
        en: { body: 'In a calm room.' },
        published: files,
        now: { [locale]: files[locale].replace('10', '20') },
        decide: (_, canSave) => {
          asked.push(canSave);
          return Promise.resolve(undefined);
        },
      });
      expect(refused).toContain('Somebody else began a draft of this');
      expect(asked).toEqual(locale === 'en' ? [false] : []);
    },
  );

  it.each([
    ['was deleted since', { en: { body: 'Here.' }, now: { en: null } }, `${paths.en} is not there`],
    [
      'was given another name here',
      { slug: 'there' },
      'The name in its address was changed from “where” to “there”',
    ],
    ['was deleted in the other language', { en: { body: 'Here.' }, now: { es: null } }, paths.es],
    ['is there already', { isNew: true, now: { es: files.es } }, `${paths.es} is there already`],
    [
      'would lose letters',
      { en: { body: 'Here.' }, now: { es: files.es.replace('ó', '\ufffd') } },
      `${paths.es} has letters that can’t be read`,
    ],
  ] as const)('saves nothing where a file %s', async (_, situation, words) => {
    expect(await reason(situation)).toContain(`Nothing was saved. ${words}`);
  });

  it('leaves what a translation follows as it is', async () => {
    const { es } = await saved({ en: { body: 'In a calm room.' }, es: { body: 'Aquí.' } });
    expect(es).toContain('\nfollows: aaaaaaaa\n');
  });

  it('writes the version of the original where an editor says that the translation follows it', async () => {
    const { es } = await saved({ es: { follows: 'now' } });
    expect(es).toBe(files.es.replace('aaaaaaaa', version));
  });

  it('writes it in a new entry, whose languages are written together', async () => {
    const written = await saved({ isNew: true, es: { follows: '' } });
    expect(written).toEqual({
      en: files.en,
      es: files.es.replace('aaaaaaaa', version),
      checked: [paths.en, paths.es],
    });
  });

  it('writes none in the original', async () => {
    expect((await saved({ en: { follows: 'now' } })).en).toBe(files.en);
  });
});

describe('savedFile', () => {
  it('refuses what was changed after it was made ready', () => {
    expect(() => savedFile('faq', { ...readEntry(files.en), body: 'Here.' })).toThrow(
      'was not made ready',
    );
  });
});
