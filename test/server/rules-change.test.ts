import { afterAll, describe, expect, it } from 'vitest';
import { SiteCopy } from './site-copy.ts';

/** As `npm start` does after each change: builds again and again in one process. */
const again = `
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSite } from './site/build-site.ts';

console.log((await buildSite()).output);
const fields = 'site/src/common-fields.ts';
writeFileSync(fields, readFileSync(fields, 'utf8').replace('has not come yet', 'is still to come'));
console.log((await buildSite()).output);
`;

describe('buildSite', () => {
  const copy = new SiteCopy();
  afterAll(() => {
    copy.forget();
  });

  it('judges content by the rules as they are now', async () => {
    const file = 'site/src/content/en/faq/where.mdx';
    copy.write(file, copy.read(file).replace(/^reviewed: .+$/m, 'reviewed: 2999-01-01'));
    copy.write('scripts/again.ts', again);
    const { output } = await copy.run('again');
    const said = output.split('\n').filter((line) => line.startsWith('  This day'));
    expect(said.map((line) => line.split(':')[0])).toEqual([
      '  This day has not come yet',
      '  This day is still to come',
    ]);
  });
});
