import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages } from '../../languages.ts';
import { carriedFiles, isText } from '../../../scripts/new-program/copied-files.ts';

const files = globSync('{*,docs/**,scripts/**,site/src/**,test/**,worker/**,.github/**}').filter(
  (file) => isText(file) && statSync(file).isFile(),
);

// Whoever rewords a file need not know that another program says it otherwise.
it.each([
  { what: 'none', leftOut: [] },
  { what: 'all but the first', leftOut: languages.slice(1) },
])(
  'what changes for another program still stands in its files, languages left out: $what',
  ({ leftOut }) => {
    const carried = carriedFiles('.', leftOut);
    const faults = files.flatMap((file) => {
      try {
        carried(file, readFileSync(file, 'utf8'));
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
    expect(files.length).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  },
);
