import { describe, expect, it } from 'vitest';
import { readPlainWords } from '../../../scripts/content/plain-words.ts';
import { imageFaults } from '../../../scripts/content/rules/images.ts';
import { linkTextFaults, wordFaults } from '../../../scripts/content/rules/words.ts';
import { languages } from '../../languages.ts';
import { contentEntry } from './content-entry.ts';

const english = readPlainWords('.', 'en');
const speaksSpanish = languages.includes('es');
const spanish = speaksSpanish ? readPlainWords('.', 'es') : english;

function found(body: string, plain = english) {
  return wordFaults(contentEntry({ body }), plain).map(({ what }) => what);
}

describe('wordFaults', () => {
  it('says the file, the line, what, and what to write instead', () => {
    expect(wordFaults(contentEntry({ body: 'Why did you wait?' }), english)).toEqual([
      {
        file: 'site/src/content/en/faq/where.mdx',
        line: 7,
        what: '“Why did you”: it blames, or doubts, the person who reads.',
        instead: 'Say what the other person did, or leave it out.',
      },
    ]);
  });

  it.each([
    ['promises', 'A dialogue will help you heal.'],
    ['pressure', 'You should ask soon.'],
    ['pressure across bold text', '**You** must ask.'],
    ['jargon', 'Recidivism falls.'],
    ['costs', 'The meeting costs nothing.'],
    ['hours', 'Call Monday through Friday.'],
    ['figures', 'The success rate is high.'],
    ['names for people', 'The inmates agree.'],
  ])('finds %s', (_, body) => {
    expect(found(body)).toHaveLength(1);
  });

  it.each([
    ['what comes afterwards', 'There is aftercare.'],
    ['somebody in another’s place', 'A surrogate can come.'],
    ['what stays private', 'All of it is confidential.'],
  ])('finds a claim that nobody has confirmed: %s', (_, body) => {
    expect(found(body)).toHaveLength(1);
  });

  it.runIf(speaksSpanish).each([
    ['blame', 'No fue su culpa.'],
    ['promises', 'Usted sanará.'],
    ['pressure', 'Usted debe llamar.'],
    ['jargon', 'Baja la reincidencia.'],
    ['names for people', 'El recluso acepta.'],
    ['costs', 'La reunión es gratis.'],
    ['hours', 'Llame de lunes a viernes.'],
    ['what comes afterwards', 'Hay seguimiento.'],
    ['somebody in another’s place', 'Puede ir una persona sustituta.'],
    ['what stays private', 'Todo es confidencial.'],
    ['figures', 'La tasa de éxito es alta.'],
    ['the wrong form of address', 'Es para ti.'],
  ])('finds %s in Spanish', (_, body) => {
    expect(found(body, spanish)).toHaveLength(1);
  });

  it('lets a word be within another', () => {
    expect(found('A compromise is uncertain.')).toEqual([]);
  });

  it('lets a word be where there is a reason', () => {
    expect(found('This is a request. It is not a promise.')).toEqual([]);
  });
});

describe('linkTextFaults', () => {
  it.each([
    ['Click [here](/faq/).', english] as const,
    ...(speaksSpanish ? [['Vea [aquí](/es/faq/).', spanish] as const] : []),
  ])('finds %s', (body, plain) => {
    expect(linkTextFaults(contentEntry({ body }), plain)).toHaveLength(1);
  });
});

describe('imageFaults', () => {
  it.each(['![](/room.png)', '<img src="/room.png" />', '<img src="/room.png" alt="" />'])(
    'finds %s',
    (body) => {
      expect(imageFaults(contentEntry({ body }), () => true)).toHaveLength(1);
    },
  );

  it.each(['![Two chairs](/room.png)', '<img alt="Two chairs" src="/room.png" />'])(
    'lets a picture be that is described: %s',
    (body) => {
      expect(imageFaults(contentEntry({ body }), () => true)).toEqual([]);
    },
  );

  it.each([
    ['![Two chairs](room.png)', 'room.png'],
    ['![Two chairs](/room.png)', '/room.png'],
    ['<img alt="Two chairs" src="/room.png" />', '/room.png'],
    ['<img src="../room.png" alt="Two chairs" />', '../room.png'],
    ['<img alt="Two chairs" />', ''],
  ])('names a picture that is not there: %s', (body, address) => {
    expect(imageFaults(contentEntry({ body }), () => false)).toEqual([
      {
        file: 'site/src/content/en/faq/where.mdx',
        line: 7,
        what: `There is no picture ${address}.`,
        instead:
          'Put it into site/public/, and write its address from there on, beginning with /: (/room.png).',
      },
    ]);
  });
});
