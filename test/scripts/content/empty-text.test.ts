import { describe, expect, it } from 'vitest';
import { emptyTextFaults } from '../../../site/src/content-rules/empty-text.ts';
import { contentEntry, told } from './content-entry.ts';

const faultsOf = (body: string, path = 'en/faq/where') =>
  told(emptyTextFaults(contentEntry({ body, path })));

describe('emptyTextFaults', () => {
  it.each(['In a quiet room.', '<Steps />', '- One', '# A heading', '{/* a remark */} Words.'])(
    'finds nothing in %j',
    (body) => {
      expect(faultsOf(body)).toEqual([]);
    },
  );

  it.each(['', '  \n\n ', '{/* later */}', '[name]: https://a.example/'])(
    'says of %j that there is no text',
    (body) => {
      expect(faultsOf(body)).toEqual([
        '6: There is no text: readers would find nothing here. Write it, or delete the question.',
      ]);
    },
  );

  it('says of a page that it is to be written', () => {
    expect(faultsOf('', 'en/pages/home')).toEqual([expect.stringMatching(/here\. Write it\.$/)]);
  });

  it('leaves a text that can’t be read to the rule of markup', () => {
    expect(faultsOf('<Callout>')).toEqual([]);
  });
});
