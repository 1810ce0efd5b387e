import { describe, expect, it } from 'vitest';
import { differingNumbers, numberFaults } from '../../../scripts/content/rules/numbers.ts';
import { contentEntry, told } from './content-entry.ts';

const program = {
  telephone: { number: '1-800-555-0100' },
  email: 'office@vod.example',
  otherNumbers: ['988', '1-800-555-0199'],
};

const faultsOf = (body: string) => told(numberFaults(contentEntry({ body }), program));

describe('numberFaults', () => {
  it.each([
    ...['[1-800-555-0199](tel:+18005550199)', '[988](tel:988)', '[text 988](sms:988)'],
    'form 1234',
  ])('lets %s be', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it('lets an organization give its own address, and no other', () => {
    const said = (domain: string) =>
      told(
        numberFaults(
          contentEntry({
            front: ['name: Mill Street', 'url: https://mill.example/about', 'reviewed: 2026-11-22'],
            body: `[write](mailto:info@${domain})`,
          }),
          program,
        ),
      );
    expect(said('mill.example')).toEqual([]);
    expect(said('not-mill.example')).toHaveLength(1);
  });

  it.each([
    ['1-800-555-0100', '7: The program’s number 1-800-555-0100 is typed. Write <Telephone />'],
    ['1-800-555-0101', '7: The number 1-800-555-0101 is not a known one.'],
    ['[1-800-555-0199](tel:988)', '7: The link shows 1-800-555-0199 and dials tel:988.'],
    ['ofice@vod.example', '7: The address ofice@vod.example is typed.'],
  ])('says of %s: %s', (body, said) => {
    expect(faultsOf(`Call ${body}.`)).toEqual([expect.stringContaining(said)]);
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
