import { describe, expect, it } from 'vitest';
import { loneTagFaults } from '../../../site/src/content-rules/lone-tags.ts';
import { contentEntry } from './content-entry.ts';

const linesOf = (body: string) => loneTagFaults(contentEntry({ body })).map(({ line }) => line);

describe('loneTagFaults', () => {
  it.each([
    '<RunBy />',
    '<RunBy />\n\n<Retention />',
    'This is so. <RunBy /> <Retention />',
    '<Telephone /> or <Email />',
    '<Telephone /><br />',
    '<Callout> <Telephone /> </Callout>',
    '`<RunBy /> <Retention />`',
  ])('finds nothing in %j', (body) => {
    expect(linesOf(body)).toEqual([]);
  });

  it('names the lines of tags alone between which the page would have no space', () => {
    expect(linesOf('<RunBy /> <Retention />\n\nSo.\n<Telephone />  <Email />')).toEqual([7, 10]);
  });
});
