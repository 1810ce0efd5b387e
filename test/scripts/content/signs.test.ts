import { describe, expect, it } from 'vitest';
import { signFaults } from '../../../site/src/content-rules/signs.ts';
import { contentEntry } from './content-entry.ts';

function faultsOf(body: string) {
  return signFaults(contentEntry({ body })).map(({ line, what }) => ({ line, what }));
}

describe('signFaults', () => {
  it.each([
    '**Call** or **write**.',
    '**Call\nor write.**',
    '[words](/faq/), ![a chair](/a.png "A title")',
    '`[words] (/faq/) **`',
    'A note [1] (in brackets).',
    'Two \\*\\* stars.',
    '[words][there]\n\n[there]: /faq/',
  ])('finds nothing in %j', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it('names bold words that do not end in their paragraph', () => {
    const what = 'The two stars ** begin bold words that do not end.';
    expect(faultsOf('Call **now.\n\n**Or** write.')).toEqual([{ line: 7, what }]);
    expect(faultsOf('Call.\n\nOr **write.')).toEqual([{ line: 9, what }]);
  });

  it.each(['[words](/faq/', '[words](/my page/)'])('names a link that is not whole: %s', (body) => {
    expect(faultsOf(`See ${body}`)).toEqual([
      { line: 7, what: 'A link is begun and not ended, or has a space in its address.' },
    ]);
  });

  it('names a link to a reference that is not there', () => {
    expect(faultsOf('See\n[words][there].')).toEqual([
      { line: 8, what: 'The page has no line that says where [there] leads.' },
    ]);
  });

  it('names a link with a space between its brackets', () => {
    expect(faultsOf('See [words] (/faq/).')).toEqual([
      { line: 7, what: 'A space stands between the two brackets of a link.' },
    ]);
  });
});
