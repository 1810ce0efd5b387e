import { describe, expect, it } from 'vitest';
import { termFaults } from '../../../site/src/content-rules/terms.ts';
import { contentEntry } from './content-entry.ts';

const terms = ['en/terms/warden', 'en/terms/parole', 'es/terms/juez'].map((path) =>
  contentEntry({ path }),
);

describe('termFaults', () => {
  it('lets a word be that the glossary has in the same language', () => {
    const body = 'Ask <Term name="warden">the warden</Term>.';
    expect(termFaults(contentEntry({ body }), terms)).toEqual([]);
  });

  it('names a word that the glossary has not, and those that it has', () => {
    const body = 'Ask <Term name="juez">the judge</Term>.';
    expect(termFaults(contentEntry({ body }), terms)).toEqual([
      {
        file: 'site/src/content/en/faq/where.mdx',
        line: 7,
        what: 'The glossary has no "juez".',
        instead:
          'Correct the name, or write site/src/content/en/terms/juez.mdx. There are: warden, parole.',
      },
    ]);
  });
});
