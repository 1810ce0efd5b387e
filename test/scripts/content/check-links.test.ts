import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../scripts/content/entry.ts';
import type { LinkState } from '../../../scripts/content/links/check-link.ts';
import { checkLinks } from '../../../scripts/content/links/check-links.ts';
import { linkInWords } from '../../../scripts/content/links/in-words.ts';
import { lastChecks, undatedLinks } from '../../../scripts/content/links/outgoing.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { contentEntry } from './content-entry.ts';

const works: LinkState = { state: 'works' };
const gone: LinkState = { state: 'gone', status: 404 };

function entryWith(link: string, ...more: string[]) {
  return contentEntry({ front: [...more, 'reviewed: 2026-11-22'], body: `[a page](${link})` });
}

describe('checkLinks', () => {
  const file = 'site/src/content/en/faq/where.mdx';
  async function checked(front: string, found: Readonly<Record<string, LinkState>>) {
    const root = temporaryFolder();
    mkdirSync(join(root, dirname(file)), { recursive: true });
    const links = Object.keys(found).map((address) => `[words](${address})`);
    writeFileSync(join(root, file), `---\n${front}\n---\n\n${links.join(' ')}\n`);
    const told: string[] = [];
    const { written } = await checkLinks(
      root,
      readEntries(root),
      '2026-12-01',
      (address) => told.push(address),
      (address) => Promise.resolve(found[address] ?? gone),
    );
    return { written, told, text: readFileSync(join(root, file), 'utf8') };
  }

  it('writes the day where all links of an entry work', async () => {
    const { written, text } = await checked('checked: 2026-11-22\nreviewed: 2026-11-22', {
      'https://a.example/': works,
      'https://b.example/': works,
    });
    expect(written).toEqual([file]);
    expect(text).toContain('\nchecked: 2026-12-01\n');
  });

  it('adds the field with its comment where it was missing', async () => {
    const { text } = await checked('reviewed: 2026-11-22', { 'https://a.example/': works });
    expect(text).toMatch(/# Only if the text has links[^\n]+\nchecked: 2026-12-01\n# When someone/);
  });

  it('leaves an entry alone of which one link does not work, and tells each link', async () => {
    const { written, told, text } = await checked('checked: 2026-11-22\nreviewed: 2026-11-22', {
      'https://a.example/': works,
      'https://a.example/b': gone,
    });
    expect(written).toEqual([]);
    expect(text).toContain('\nchecked: 2026-11-22\n');
    expect(told).toEqual(['https://a.example/', 'https://a.example/b']);
  });
});

describe('lastChecks', () => {
  it('takes the latest day on which any entry with the link was checked', () => {
    const entries = [
      entryWith('https://a.example/', 'checked: 2026-11-20'),
      entryWith('https://a.example/', 'checked: 2026-11-22'),
      entryWith('https://a.example/', 'checked: 2026-11-21'),
    ];
    expect([...lastChecks(entries)]).toEqual([['https://a.example/', '2026-11-22']]);
  });
});

describe('undatedLinks', () => {
  it('names a link of which nobody has recorded that it works', () => {
    expect(undatedLinks([entryWith('https://a.example/')])).toEqual([
      {
        file: 'site/src/content/en/faq/where.mdx',
        line: 5,
        what: 'It is not recorded when https://a.example/ was last seen to work.',
        instead:
          'Open it. If it works, add a field to this file in every language: checked: and the day, as YYYY-MM-DD.',
      },
    ]);
  });

  it('lets a link be that another entry records', () => {
    const dated = entryWith('https://a.example/', 'checked: 2026-11-22');
    expect(undatedLinks([dated, entryWith('https://a.example/')])).toEqual([]);
  });
});

describe('linkInWords', () => {
  it.each([
    [works, 'works        https://a.example/'],
    [{ state: 'moved', to: 'https://b.example/' }, 'MOVED '],
    [gone, 'GONE '],
    [{ state: 'unsure', status: 403 }, 'NOT SEEN '],
    [{ state: 'unreachable', why: 'slow' }, 'NOT REACHED '],
  ] as const)('begins with how it was found: %j', (state, begin) => {
    expect(linkInWords('https://a.example/', state)).toMatch(new RegExp(`^${begin}`));
  });

  it('says what to do', () => {
    const said = linkInWords('https://a.example/', { state: 'moved', to: 'https://b.example/' });
    expect(said.split('\n')[1]).toBe(
      '  It leads to https://b.example/ now. Open that: if it is the page that is meant, write this address in its place, in every language.',
    );
  });
});
