import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../scripts/content/read-content.ts';
import type { LinkState } from '../../../scripts/content/links/check-link.ts';
import { checkLinks } from '../../../scripts/content/links/check-links.ts';
import { lastChecks, undatedLinks } from '../../../site/src/content-rules/outgoing.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { contentEntry, told } from './content-entry.ts';

const [a, b] = ['https://a.example/', 'https://b.example/'];
const works: LinkState = { said: 'works' };
const gone: LinkState = { said: 'GONE', instead: 'Look for it.' };

const entryWith = (...more: string[]) =>
  contentEntry({ front: [...more, 'reviewed: 2026-11-22'], body: `[a page](${a})` });

describe('checkLinks', () => {
  it.each([
    ['writes the day where all links work', 'checked: 2026-11-22\n', works, 'checked: 2026-12-01'],
    ['adds the field where it was missing', '', works, '\nchecked: 2026-12-01\nreviewed:'],
    ['leaves an entry of which a link is gone', 'checked: 2026-11-22\n', gone, ': 2026-11-22'],
  ])('%s, and tells each link', async (_, front, second, said) => {
    const root = temporaryFolder();
    const file = join(root, 'site/src/content/en/faq/where.mdx');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${front}reviewed: 2026-11-20\n---\n\n[words](${a}) [words](${b})\n`);
    const lines: string[] = [];
    const found = (address: string) => Promise.resolve(address === a ? works : second);
    const tell = (said: string) => lines.push(said);
    const { written } = await checkLinks(root, readEntries(root), '2026-12-01', tell, found);
    expect(written).toHaveLength(second === works ? 1 : 0);
    const last = second === works ? `works        ${b}` : `GONE         ${b}\n  Look for it.`;
    expect(lines).toEqual([`works        ${a}`, last]);
    expect(readFileSync(file, 'utf8')).toContain(said);
  });
});

describe('lastChecks', () => {
  it('takes the latest day on which any entry with the link was checked', () => {
    const days = ['2026-11-20', '2026-11-22', '2026-11-21'];
    const entries = days.map((day) => entryWith(`checked: ${day}`));
    expect([...lastChecks(entries)]).toEqual([[a, '2026-11-22']]);
  });
});

describe('undatedLinks', () => {
  it('names a link of which nobody has recorded that it works, in any entry', () => {
    expect(undatedLinks([entryWith('checked: 2026-11-22'), entryWith()])).toEqual([]);
    expect(told(undatedLinks([entryWith()]))).toEqual([
      expect.stringMatching(/^5: It is not recorded when https:\/\/a\.example\/ was last seen/),
    ]);
  });
});
