import { describe, expect, it } from 'vitest';
import { readPlainWords } from '../../../site/src/plain-words.ts';
import { imageFaults } from '../../../site/src/content-rules/images.ts';
import { linkTextFaults, wordFaults } from '../../../site/src/content-rules/words.ts';
import { here } from '../../languages.ts';
import { contentEntry, told } from './content-entry.ts';

const found = (body: string, locale = 'en') =>
  told(wordFaults(contentEntry({ body }), readPlainWords('.', locale)));

describe('wordFaults', () => {
  it('says the line, what, and what to write instead', () => {
    expect(found('Why did you wait?')).toEqual([
      '7: “Why did you”: it blames, or doubts, the person who reads. Say what the other person did, or leave it out.',
    ]);
  });

  it.each(
    here([
      ['en', 'promises', 'A dialogue will help you heal.'],
      ['en', 'pressure', 'You should ask soon.'],
      ['en', 'pressure across bold text', '**You** must ask.'],
      ['en', 'pressure across the end of a line', 'You\nmust ask.'],
      ['en', 'jargon', 'Recidivism falls.'],
      ['en', 'costs', 'The meeting costs nothing.'],
      ['en', 'hours', 'Call Monday through Friday.'],
      ['en', 'figures', 'The success rate is high.'],
      ['en', 'names for people', 'The inmates agree.'],
      ['en', 'what comes afterwards', 'There is aftercare.'],
      ['en', 'somebody in another’s place', 'A surrogate can come.'],
      ['en', 'what stays private', 'All of it is confidential.'],
      ['es', 'blame', 'No fue su culpa.'],
      ['es', 'promises', 'Usted sanará.'],
      ['es', 'pressure', 'Usted debe llamar.'],
      ['es', 'jargon', 'Baja la reincidencia.'],
      ['es', 'names for people', 'El recluso acepta.'],
      ['es', 'costs', 'La reunión es gratis.'],
      ['es', 'hours', 'Llame de lunes a viernes.'],
      ['es', 'what comes afterwards', 'Hay seguimiento.'],
      ['es', 'somebody in another’s place', 'Puede ir una persona sustituta.'],
      ['es', 'what stays private', 'Todo es confidencial.'],
      ['es', 'figures', 'La tasa de éxito es alta.'],
      ['es', 'the wrong form of address', 'Es para ti.'],
    ] as const),
  )('finds in "%s" %s', (locale, _, body) => {
    expect(found(body, locale)).toHaveLength(1);
  });

  it.each([
    ['within another', 'A compromise is uncertain.'],
    ['in two paragraphs', 'You\n\nmust ask.'],
    ['where there is a reason', 'This is a request. It is not a promise.'],
  ])('lets a word be %s', (_, body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('linkTextFaults', () => {
  it.each(
    here([
      ['en', 'Click [here](/faq/).'],
      ['es', 'Vea [aquí](/es/faq/).'],
    ] as const),
  )('finds in "%s" %s', (locale, body) => {
    expect(linkTextFaults(contentEntry({ body }), readPlainWords('.', locale))).toHaveLength(1);
  });
});

describe('imageFaults', () => {
  const faultsOf = (body: string, isThere: boolean) =>
    told(imageFaults(contentEntry({ body }), () => isThere));

  it.each([
    ['![](/room.png)', 1],
    ['<img src="/room.png" />', 1],
    ['![][room]\n\n[room]: /room.png', 1],
    ['<img\n  src="/room.png"\n/>', 1],
    ['<img src="/room.png" alt="" />', 1],
    ['![Two chairs](/room.png)', 0],
    ['<img alt="Two chairs" src="/room.png" />', 0],
  ])('asks for words in place of a picture: %s', (body, count) => {
    expect(faultsOf(body, true)).toHaveLength(count);
  });

  it.each([
    ['![Two chairs](room.png)', 'room.png'],
    ['<img alt="Two chairs" src="/room.png" />', '/room.png'],
    ['<img src="../room.png" alt="Two chairs" />', '../room.png'],
    ['<img alt="Two chairs" />', ''],
  ])('names a picture that is not there: %s', (body, address) => {
    expect(faultsOf(body, false)).toEqual([
      expect.stringContaining(`7: There is no picture ${address}. Put it into site/public/,`),
    ]);
  });
});
