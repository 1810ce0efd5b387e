import { describe, expect, it } from 'vitest';
import { differingNumbers, numberFaults } from '../../../scripts/content/rules/numbers.ts';
import { contentEntry } from './content-entry.ts';

const program = {
  telephone: { dial: '+18005550100', shown: '1-800-555-0100', letters: '1-800-555-HELP' },
  relay: '711',
  email: 'office@vod.example',
  otherNumbers: ['988', '1-800-555-0199'],
};

function faultsOf(body: string) {
  return numberFaults(contentEntry({ body }), program).map(({ what, instead }) => [what, instead]);
}

describe('numberFaults', () => {
  it.each([
    '[1-800-555-0199](tel:+18005550199)',
    '[988](tel:988)',
    '[text 988](sms:988)',
    'form 1234',
  ])('lets %s be', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it("names the component in place of the program's own number", () => {
    expect(faultsOf('Call 1-800-555-0100.')).toEqual([
      [
        'The program’s number 1-800-555-0100 is typed.',
        'Write <Telephone /> in its place, so that it changes everywhere at once.',
      ],
    ]);
  });

  it('names a number that is one digit off', () => {
    expect(faultsOf('Call 1-800-555-0101.')).toEqual([
      [
        'The number 1-800-555-0101 is not a known one.',
        'Correct it, or add it to otherNumbers in site/src/content/program.yaml once it is checked.',
      ],
    ]);
  });

  it('names a link that shows one number and dials another', () => {
    expect(faultsOf('[1-800-555-0199](tel:988)')).toEqual([
      ['The link shows 1-800-555-0199 and dials tel:988.', 'Write the same number in both.'],
    ]);
  });

  it('names an address that is typed', () => {
    expect(faultsOf('Write to ofice@vod.example.')).toMatchObject([
      ['The address ofice@vod.example is typed.', expect.stringContaining('<Email />')],
    ]);
  });
});

describe('differingNumbers', () => {
  it('names what one language has and the other has not', () => {
    const original = contentEntry({ body: '[988](tel:988)' });
    const translation = contentEntry({ path: 'es/faq/where', body: '[a](https://a.example)' });
    expect(differingNumbers(translation, original)).toMatchObject([
      { line: 7, what: 'https://a.example does not stand in site/src/content/en/faq/where.mdx.' },
      { what: 'tel:988 stands in site/src/content/en/faq/where.mdx and is missing here.' },
    ]);
  });
});
