import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../worker/access/members.ts';
import { stages, states } from '../../../worker/desk/states.ts';
import { emptyDatabase } from './database.ts';
import { codeIn, documents, tableOf } from './markdown.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const sources = (pattern: string) => globSync(pattern).map(read).join('\n');
const inCode = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The words of a type such as `'decoy' | 'pace'`, as its file writes them. */
function wordsOfType(name: string, file: string): string[] {
  const [, type = ''] = new RegExp(`^export type ${name} =([^;]*);`, 'm').exec(read(file)) ?? [];
  return [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
}

const contributing = read('CONTRIBUTING.md');
const architecture = read('docs/architecture.md');
const contract = read('docs/page-contract.md');
const operate = read('docs/operate.md');
const coordinator = read('docs/coordinator.md');

const worker = sources('worker/**/*.ts');
const site = sources('site/src/**/*.{astro,ts,css}');
/** Where a setting, a secret or a variable of the shell can come from. */
const settings = [worker, site, sources('{scripts,.github}/**/*.{ts,mjs,yml}')].join('\n');

describe.each(documents())('%s', (file) => {
  it('names settings, secrets and variables that the project reads', () => {
    const named = codeIn(read(file)).flatMap((code) => code.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? []);
    const known = new Set(`${settings}\n${read('wrangler.toml')}`.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('has a line for each command of package.json, and for no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...contributing.matchAll(/^\| `npm (?:run )?([\w:-]+)` /gm)].map(
      ([, name]) => name,
    );
    expect(named.toSorted()).toEqual(Object.keys(scripts).sort());
  });

  const words = tableOf(contributing, 'word', 'meaning');
  const meaningOf = (term: string) => words.find(([word]) => word === term)?.[1] ?? '';

  it('names each stage of a submission, in their order', () => {
    expect(meaningOf('stage')).toContain(stages.join(', '));
  });

  const single = words.flatMap(([word = '']) => word.replace(/ \(.*\)/, '').split(', '));
  it.each([...new Set(single)])(
    'has the word "%s" from the code and from the other pages',
    (word) => {
      // As `set apart` in words, `set_apart` in a column, `receiptCode` in a name.
      const written = new RegExp(word.replaceAll(' ', '[\\s_-]*'), 'i');
      expect(worker + site).toMatch(written);
      expect(
        documents().filter((file) => file !== 'CONTRIBUTING.md' && written.test(read(file))),
      ).not.toEqual([]);
    },
  );
});

describe('docs/architecture.md', () => {
  const [, stored = ''] = /^## What is stored$([^]*?)^## /m.exec(architecture) ?? [];
  const columns = [...stored.matchAll(/^\| (`[^|]*`) +\| ([^|]+) \|$/gm)];
  const db = emptyDatabase();

  it('says why each column of submissions is there, and names no other', () => {
    const there = db.prepare('PRAGMA table_xinfo(submissions)').all();
    const named = columns.slice(1).flatMap(([, names]) => inCode(names));
    expect(named.toSorted()).toEqual(there.map(({ name }) => String(name)).sort());
  });

  it('names every table', () => {
    const tables =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    const there = db.prepare(tables).all();
    const named = [...stored.matchAll(/^- `(\w+)`:/gm)].map(([, name]) => name);
    expect(['submissions', ...named].sort()).toEqual(there.map(({ name }) => name).sort());
  });

  it('names every reason for which something is set apart', () => {
    const why = columns.find(([, names]) => names === '`suspicion`')?.[2];
    expect(inCode(why).toSorted()).toEqual(
      wordsOfType('Suspicion', 'worker/submissions/suspicion.ts').sort(),
    );
  });
});

describe('docs/page-contract.md', () => {
  const attributesIn = (text: string) => new Set(text.match(/\bdata-[a-z]+(?:-[a-z]+)*/g));

  it('names every attribute by which the Worker fills a page', () => {
    const filled = [...attributesIn(sources('worker/pages/**/*.ts'))];
    const own = [...attributesIn(contract)];
    // The Worker gives it to a row itself, and takes it away again.
    expect(filled.filter((name) => name !== 'data-row' && !own.includes(name))).toEqual([]);
  });

  it('names no attribute that no page has', () => {
    const built = attributesIn(site);
    expect([...attributesIn(contract)].filter((name) => !built.has(name))).toEqual([]);
  });

  it('says of every page of the desk where it is shown', () => {
    const rows = tableOf(contract, 'page', 'shown at').flatMap(([pages]) => inCode(pages));
    const named = rows.map((page) => page.replace(/^\/coordinator\//, '').replace(/\/$/, ''));
    const there = readdirSync('site/src/pages/coordinator').map((file) =>
      file.replace('.astro', ''),
    );
    expect(named.map((page) => page.replace(/\/.*/, '') || 'index').sort()).toEqual(there.sort());
  });
});

describe('docs/coordinator.md', () => {
  const desk = sources('site/src/{pages/coordinator,components/desk,desk}/**/*.{astro,ts}');
  const shown = desk.replace(/\s+/g, ' ');
  const bold = [...coordinator.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label);
  const buttons = tableOf(coordinator, 'button', 'what it does').map(([label = '']) => label);

  it.each([...new Set([...bold, ...buttons])])('says "%s" as the desk does', (label) => {
    expect(shown).toContain(label);
  });

  it('says of every role what it may do', () => {
    const named = inCode(coordinator).join(' ');
    expect(Object.keys(placesOf).filter((role) => !named.includes(role))).toEqual([]);
  });
});

describe('docs/operate.md', () => {
  it('asks the database for kinds of event that there are', () => {
    const [, kinds = ''] = /events\.kind IN \(([^)]+)\)/.exec(operate) ?? [];
    const named = [...kinds.matchAll(/'([^']+)'/g)].map(([, kind = '']) => kind);
    expect(named.length).toBeGreaterThan(3);
    const there = wordsOfType('EventKind', 'worker/events/event.ts');
    expect(named.filter((kind) => !there.includes(kind))).toEqual([]);
  });
});

describe('worker/migrations', () => {
  it('gives a submission the states that the desk knows', () => {
    const made = sources('worker/migrations/*.sql').matchAll(/THEN '(\w+)'/g);
    const named = new Set([...[...made].map(([, state]) => state), ...stages]);
    expect([...named].sort()).toEqual([...states].sort());
  });
});
