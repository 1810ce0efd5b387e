import { fromJS, type Map as ImmutableMap } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../site/src/edit/conflicts.ts';
import { programPath } from '../../../site/src/content-rules/languages.ts';
import { textsOf } from '../../../site/src/edit/program-fields.ts';
import {
  programAsRead,
  readProgramFile,
  writeProgramFile,
} from '../../../site/src/edit/program-file.ts';
import { readyProgram } from '../../../site/src/edit/program-saving.ts';

const locales = ['en', 'es'];
const texts = textsOf();
const file = `# Of the office.
name: A program
shortName: AP
place: Franklin
office:
  name:
    en: The office
    es: La oficina
  short: TO
department: { name: A department, short: AD }
telephone:
  number: 1-800-555-0100
relay: '711'
email: office@vod.example
post: [The office, 1 Main Street]
adopted: false
security: { untilAdopted: security@vod.example }
notice: { official: A coordinator, authority: A law., retention: No period., access: You can see it. }
facts: [S1]
otherNumbers: ['911']
outcomes: { met: Met the coordinator }
reviewMonths: 6
`;

interface Situation {
  /** What is changed in the form. */
  readonly changed?: object;
  /** The file as it is now; undefined for one that is gone. */
  readonly now?: string | undefined;
}

/** Saves the form. @returns the file that is written, or why none is, with what was shown. */
async function saved({ changed, ...rest }: Situation) {
  const now = 'now' in rest ? rest.now : file;
  const shown: Conflict[] = [];
  const data = { ...readProgramFile(file, texts, locales), ...changed };
  const entry = fromJS({
    ...{ collection: 'program', slug: 'program', newRecord: false },
    ...{ data, i18n: {} },
  }) as ImmutableMap<string, unknown>;
  try {
    const ready = await readyProgram(entry, {
      locales,
      read: () =>
        Promise.resolve({
          files: new Map(now === undefined ? [] : [[programPath, now]]),
          pictures: new Set<string>(),
        }),
      decide: (conflicts, canSave) => {
        if (!canSave) shown.push(...conflicts);
        return Promise.resolve(undefined);
      },
      check: () => undefined,
    });
    const { data: written } = ready.toJS() as { data: object };
    const read = programAsRead({ ...written });
    return { written: writeProgramFile({ ...written }, texts, locales), read, shown };
  } catch (error) {
    if (!(error instanceof Error) || !(error.cause instanceof Error)) throw error;
    return { refused: error.cause.message, shown };
  }
}

const otherNumber = { telephone: { number: '1-800-555-0199' } };

describe('readyProgram', () => {
  it('writes what was changed where the file is as it was opened', async () => {
    expect(await saved({ changed: otherNumber })).toMatchObject({
      written: file.replace('0100', '0199'),
      shown: [],
    });
  });

  it('can save again without being opened again', async () => {
    const { written = '', read } = await saved({ changed: otherNumber });
    expect(read).toBe(written);
  });

  it.each([
    [
      'a number that does not end as its letters',
      { telephone: { number: '1-800-555-0199', letters: 'HELP' } },
      '"Telephone, Letters that its end spells" can\'t be "HELP". On a telephone HELP is 4357, and the number ends in 0199.',
    ],
    [
      'a number that is none',
      { telephone: { number: '5550199' } },
      '"Telephone, Number" can\'t be "5550199". Write the country and the number',
    ],
    [
      'an envelope without the office',
      { post: ['Somebody', '1 Main Street'] },
      '"Mailing address" can\'t be "Somebody". The first line is the name of the office',
    ],
  ])('refuses %s, with the field and the words of the build', async (_, changed, words) => {
    const { refused, written } = await saved({ changed });
    expect(written).toBeUndefined();
    expect(refused).toContain(`Nothing was saved. ${words}`);
  });

  it('writes nothing over a file that somebody else changed since, and shows both', async () => {
    const { refused, written, shown } = await saved({
      changed: otherNumber,
      now: file.replace('La oficina', 'Oficina').replace('0100', '0111'),
    });
    expect(written).toBeUndefined();
    expect(refused).toMatch(/^Nothing was saved. Somebody else changed the names and numbers/);
    expect(shown.flatMap(({ fields }) => fields)).toMatchObject([
      {
        ...{ title: 'Office, Name, Spanish', there: 'Oficina', saved: 'La oficina' },
        ...{ changedHere: false, words: false },
      },
      { title: 'Telephone, Number', there: '1-800-555-0111', saved: '1-800-555-0199' },
    ]);
  });

  it('keeps what somebody else wrote where nothing was changed here', async () => {
    const now = file.replace('0100', '0111');
    expect(await saved({ now })).toMatchObject({ written: now, shown: [] });
  });

  it('saves nothing where letters would be lost', async () => {
    const { refused } = await saved({
      changed: otherNumber,
      now: file.replace('Of the', '\ufffdf the'),
    });
    expect(refused).toContain('it is not saved as UTF-8');
  });

  it('does not bring back a file that somebody took away', async () => {
    const { refused } = await saved({ changed: otherNumber, now: undefined });
    expect(refused).toContain(`${programPath} is not there any more`);
  });
});
