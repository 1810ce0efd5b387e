import { describe, expect, it } from 'vitest';
import { orderFaults } from '../../../site/src/content-rules/order.ts';
import { contentEntry } from './content-entry.ts';

function question(path: string, order: number) {
  return contentEntry({ path, front: [`question: Where is ${path}?`, `order: ${order}`] });
}

describe('orderFaults', () => {
  it('names both entries, the numbers that are taken, and the next that is free', () => {
    const entries = [question('en/faq/a', 10), question('en/faq/b', 11), question('en/faq/c', 10)];
    expect(orderFaults(entries)).toEqual([
      {
        file: 'site/src/content/en/faq/c.mdx',
        line: 3,
        what: '"order" is 10, as in “Where is en/faq/a?” (site/src/content/en/faq/a.mdx).',
        instead: 'Write another number, the same in every language; 12 is free. Taken are: 10, 11.',
      },
    ]);
  });

  it('lets two languages have the same numbers', () => {
    expect(orderFaults([question('en/faq/a', 10), question('es/faq/a', 10)])).toEqual([]);
  });
});
