import { describe, expect, it } from 'vitest';
import { headersFile } from '../../site/src/integrations/built-headers.ts';

const rules = (count: number) =>
  Array.from({ length: count }, (_, index) => `/${String(index)}/\n  X-Robots-Tag: noindex\n`);

describe('headersFile', () => {
  it('has an empty line between rules, and takes as many as the platform does', () => {
    expect(headersFile(rules(2))).toBe(rules(2).join('\n'));
    expect(headersFile(rules(100)).match(/^\//gm)).toHaveLength(100);
  });

  it('is refused with one more, which the platform would pass over', () => {
    expect(() => headersFile(rules(101))).toThrow('101 rules, and the platform takes 100');
  });
});
