import { describe, expect, it } from 'vitest';
import type { InterfaceWords } from '../../../scripts/content/interface-words.ts';
import { blocksOf } from '../../../scripts/content/reading/blocks.ts';
import { inVoice, type Voice } from '../../../scripts/content/voice.ts';
import {
  interfaceVoiceFaults,
  voiceFaults,
  wordsOfOther,
} from '../../../scripts/content/rules/voices.ts';
import { contentEntry, told } from './content-entry.ts';

const words = {
  ...{ avoid: [], linkTexts: { words: [], instead: '' }, allow: [] },
  voices: {
    untilAdopted: ['the office says', '{department} says'],
    onceAdopted: ['official site'],
  },
};
const names = {
  office: { name: 'Office', short: 'O' },
  department: { name: { en: 'Prisons', es: 'Prisiones' }, short: 'PD' },
};
const found = (body: string, path?: string) =>
  told(voiceFaults(contentEntry({ body, ...(path !== undefined && { path }) }), words, names));

describe('inVoice', () => {
  const entry = contentEntry({
    body: 'A <UntilAdopted>b\nc</UntilAdopted><OnceAdopted>d\ne</OnceAdopted> f',
  });
  const bodyIn = (voice: Voice) => inVoice(entry, voice).lines.slice(6, 9);

  it('leaves out the words of the other voice, and keeps the lines', () => {
    expect(bodyIn('untilAdopted')).toEqual(['A <UntilAdopted>b', 'c</UntilAdopted>\ufeff', ' f']);
    expect(bodyIn('onceAdopted')).toEqual(['A \ufeff', '<OnceAdopted>d', 'e</OnceAdopted> f']);
  });

  it('leaves the words around a tag that stands in a line of its own in one paragraph', () => {
    const body = 'You can\n<OnceAdopted>come and</OnceAdopted>\n<UntilAdopted>go</UntilAdopted>.';
    const read = (voice: Voice) => blocksOf(inVoice(contentEntry({ body }), voice)).slice(1);
    expect(read('untilAdopted')).toEqual([{ text: 'You can go.', line: 7 }]);
    expect(read('onceAdopted')).toEqual([{ text: 'You can come and .', line: 7 }]);
  });
});

describe('voiceFaults', () => {
  it('finds words that tell what the office says, outside of <UntilAdopted>', () => {
    expect(found('So. The office says so.')).toEqual([
      '7: “The office says” would be read once the department has adopted the site. Say it so that the department could say it too, or put the words within <UntilAdopted> and what it will say itself within <OnceAdopted>.',
    ]);
    expect(found('<UntilAdopted>The office says so.</UntilAdopted>')).toEqual([]);
    expect(found('The\noffice says so.')[0]).toContain('7: “The office says” would be read once');
  });

  it('finds words of the department itself, outside of <OnceAdopted>', () => {
    expect(found('This is an official site.')).toEqual([
      '7: “official site” would be read before the department has adopted the site. Put the words within <OnceAdopted>, or say it so that it is true before, too.',
    ]);
    expect(found('<OnceAdopted>This is an official site.</OnceAdopted>')).toEqual([]);
  });

  it('finds them where each stands within the tag of the other', () => {
    expect(found('<OnceAdopted>The office says so.</OnceAdopted>')).toHaveLength(1);
    expect(found('<UntilAdopted>An official site.</UntilAdopted>')).toHaveLength(1);
  });
});

describe('wordsOfOther', () => {
  it('reads the names of the department in the language of the text', () => {
    const others = (text: string, locale: string) =>
      wordsOfOther(text, 'onceAdopted', words, names, locale).map(({ found }) => found);
    expect(others('PD says this, and Prisons says that.', 'en')).toEqual([
      'Prisons says',
      'PD says',
    ]);
    expect(others('Prisons says that.', 'es')).toEqual([]);
  });
});

describe('interfaceVoiceFaults', () => {
  it('finds what a message says in a voice that is not its own, and where it stands', () => {
    const said = { site: { who: 'An official site' } };
    const file: InterfaceWords = {
      ...{ file: 'en.ts', locale: 'en' },
      lines: ['{', "  who: 'An official site',", '}'],
      said: { untilAdopted: said, onceAdopted: said },
    };
    expect(interfaceVoiceFaults(file, words, names)).toEqual([
      expect.objectContaining({ file: 'en.ts', line: 2 }),
    ]);
  });
});
