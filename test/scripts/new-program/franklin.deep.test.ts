import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { openEntries } from '../../../scripts/checklist/checklist.ts';
import { readChecklist } from '../../../scripts/checklist/read-checklist.ts';
import { checkContent } from '../../../scripts/content/check.ts';
import { readContent } from '../../../scripts/content/read-content.ts';
import type { Facts } from '../../../site/src/facts-schema.ts';
import type { Program } from '../../../site/src/program-schema.ts';
import { visibleText } from '../../site/visible-text.ts';
import type { Ended } from '../run-script.ts';
import { bare, franklin } from './answers-of-franklin.ts';
import { changeEverything } from './changed-content.ts';
import { MadeProgram } from './made-program.ts';
import { customs, mentioned, namesOf, nobodys } from './names-of.ts';

/** Long enough for half of what `npm test` runs, on a machine that does other things too. */
const long = 900_000;

describe("another state's program in two languages", { timeout: long }, () => {
  const program = new MadeProgram();
  let made: Ended;
  beforeAll(async () => {
    made = await program.make(franklin);
    expect((await program.build()).stdout).toContain('ok');
  }, long);
  afterAll(() => {
    program.forget();
  });

  const own = namesOf('.').filter((name) => !nobodys.has(name));

  it('says what was written, and how to undo it', () => {
    expect(made.code).toBe(0);
    expect(made.stdout).toContain(`files into ${program.folder}, and nothing elsewhere.`);
    expect(made.stdout).toContain('To undo it, delete that folder.');
  });

  it('holds to every rule of content, and each translation follows', async () => {
    const content = await readContent(program.folder);
    expect(checkContent(program.folder, content)).toEqual([]);
    expect(content.languages.all).toEqual(['en', 'es']);
  });

  it('has no name, number or address of this program on its pages or in any other file', () => {
    expect(own.length).toBeGreaterThan(30);
    const files = program.texts();
    for (const there of ['dist/es/faq/index.html', 'dist/coordinator/desk.json', 'README.md'])
      expect(files.map(({ file }) => file)).toContain(there);
    expect(mentioned(files, own)).toEqual([]);
  });

  it('has no law, office or custom of this program anywhere', () => {
    expect(mentioned(program.texts(), customs)).toEqual([]);
  });

  it('leaves here what makes programs', () => {
    expect(existsSync(join(program.folder, 'scripts/new-program'))).toBe(false);
    const files = program.texts().filter(({ file }) => !file.endsWith('package-lock.json'));
    expect(mentioned(files, ['new-program', '<OnlyThisProgram'])).toEqual([]);
  });

  it.each([
    ['/faq/', 'Nobody has checked these words for this program yet.'],
    ['/es/faq/', 'Nadie ha revisado todavía esta página para este programa.'],
    ['/guide/', 'Not all pages in it have been checked for this program yet.'],
  ])('says on %s that nobody has read it yet', (address, words) => {
    expect(program.textOf(address)).toContain(words);
  });

  it('has its own names, numbers and addresses on its pages', () => {
    const contact = program.textOf('/contact/');
    for (const words of [
      '1-555-555-0142',
      'words@ohr.franklin.example',
      '1 Mill Street',
      'Franklin City',
    ])
      expect(contact).toContain(words);
    const spanish = program.textOf('/es/');
    expect(spanish).toContain(
      'El Buró de Daño y Reparación (Office of Harm and Repair, OHR) es parte de la',
    );
    expect(program.textOf('/es/process/')).toContain('llama al Buró de Daño y Reparación');
    expect(program.textOf('/interest/')).toContain('Franklin Code 12-34');
    expect(program.textOf('/resources/')).toContain(
      'Franklin Crime Victim Line. Call 1-555-555-0177.',
    );
    expect(program.textOf('/resources/')).toContain('Mill Street Circle');
  });

  it.each(['check', 'lint'] as const)('passes its own %s', async (command) => {
    expect(await program.faultsBy(command)).toBe('');
  });

  it('has no page in a language of another state, no list of such and nothing that leads there', () => {
    expect(existsSync(join(program.folder, 'dist/in-your-language'))).toBe(false);
    const home = parse(program.read('dist/index.html'));
    expect(home.querySelectorAll('.languages a').map((link) => link.getAttribute('href'))).toEqual([
      '/es/',
    ]);
  });

  it('says of no link that somebody opened it', () => {
    expect(program.textOf('/resources/')).not.toContain('Link last checked');
  });

  it('has its own settings, and its own names in the account', () => {
    const wrangler = program.read('wrangler.toml');
    for (const setting of [
      ...['name = "franklin-dialogue"', 'database_name = "franklin-dialogue-staging"'],
      ...['EXIT_URL = "https://news.franklin.example/"', 'WORKING_HOURS = "Tue Wed 9-16"'],
    ])
      expect(wrangler).toContain(setting);
    expect(wrangler).not.toMatch(/weather\.gov|"victim-offender-dialogue/);
  });

  it('claims no fact of this program that was not answered', () => {
    const before = parseYaml(readFileSync('site/src/content/en/facts.yaml', 'utf8')) as Facts;
    const after = new Set(
      Object.values(program.facts('en'))
        .flat()
        .map(({ words }) => words),
    );
    const gone = Object.values(before)
      .flat()
      .filter(({ words }) => !after.has(words) && words.length > 20);
    expect(gone.length).toBeGreaterThan(15);
    const pages = program.texts().filter(({ file }) => /^dist\/.*\.html$/.test(file));
    const shown = pages.map(({ text }) => visibleText(parse(text))).join('\n');
    expect(gone.filter(({ words }) => shown.includes(words))).toEqual([]);
  });

  it.each([
    ['who approves', '/process/', 'A dialogue needs the approval of the Custody Board.'],
    ['who acts in that step', '/process/', 'The Custody Board It is approved, or not'],
    ['who approves', '/es/process/', 'Un diálogo necesita aprobación: la da la Junta de Custodia.'],
    ['that parole is not covered', '/faq/', 'The program does not cover people on parole.'],
    [
      'which crimes it is for',
      '/faq/',
      'It is for crimes after which somebody died. The program doesn’t take cases in which the person who harmed you is held in the juvenile system, but',
    ],
    [
      'which crimes it is for',
      '/es/faq/',
      'Es para delitos en los que alguien murió. El programa no incluye casos',
    ],
    [
      'its official terms',
      '/',
      'The program’s official terms are “harmed party” and “responsible party”. This site says',
    ],
    [
      'its official terms',
      '/es/glossary/',
      'parte responsable responsible party El término oficial',
    ],
    ['that letters are offered', '/faq/', 'Letters are offered too.'],
    ['which languages the office serves', '/contact/', 'The office serves people in Spanish.'],
    [
      'what is not confirmed',
      '/faq/',
      'Ask the coordinator whether preparing or meeting changes anything for them.',
    ],
  ])('says as it was answered: %s', (_, address, words) => {
    expect(program.textOf(address)).toContain(words);
  });

  it('has its whole launch checklist open, with what was not answered and without what was', () => {
    const checklist = readChecklist(program.folder);
    const all = checklist.flatMap(({ entries }) => entries);
    const open = openEntries(checklist).map(({ id }) => id);
    expect(open).toHaveLength(all.length);
    expect(open).toEqual(
      expect.arrayContaining(['screening', 'nothing-earned', 'room', 'answers']),
    );
    for (const id of ['parole', 'letters', 'approval', 'crimes', 'juvenile'])
      expect(open).not.toContain(id);
  });

  describe('whose office and developers changed all that they may', () => {
    let changed: MadeProgram;
    beforeAll(async () => {
      changed = MadeProgram.copyOf(program);
      changeEverything(changed.folder);
      expect((await changed.build()).stdout).toContain('ok');
    }, long);
    afterAll(() => {
      changed.forget();
    });

    it('passes the tests of its Worker, site and server', async () => {
      expect(await changed.failing('worker', 'site', 'server')).toBe('');
    });
  });

  it('is not written over', async () => {
    const before = program.read('README.md');
    const again = await program.make({ ...franklin, place: 'Ohoho' });
    expect(again).toMatchObject({
      code: 1,
      stdout: expect.not.stringContaining('Wrote') as string,
    });
    expect(again.stderr).toContain('is there already, and nothing is written over');
    expect(program.read('README.md')).toBe(before);
  });
});

describe(
  "another state's program in one language, with nothing answered that may stay open",
  { timeout: long },
  () => {
    const program = new MadeProgram();
    let site: Ended;
    beforeAll(async () => {
      await program.make(bare);
      site = await program.build();
    }, long);
    afterAll(() => {
      program.forget();
    });

    it('is built, in that language alone', () => {
      expect(site).toMatchObject({ code: 0 });
      expect(existsSync(join(program.folder, 'dist/es'))).toBe(false);
      expect(existsSync(join(program.folder, 'site/src/i18n/es.ts'))).toBe(false);
      expect(parse(program.read('dist/index.html')).querySelectorAll('.languages a')).toEqual([]);
    });

    it('holds to every rule of content', async () => {
      expect(checkContent(program.folder, await readContent(program.folder))).toEqual([]);
    });

    it('says of each open point to ask, and claims none', () => {
      const faq = program.textOf('/faq/');
      expect(faq).toContain(
        'Ask the coordinator whether the program covers people on parole, and where you would meet',
      );
      expect(faq).toContain(
        'Ask the coordinator whether there is another way, such as a letter, and what you',
      );
      expect(program.textOf('/process/')).toContain(
        'Ask who decides It is approved, or not Ask the coordinator who has to approve a dialogue.',
      );
      expect(program.textOf('/contact/')).toContain(
        'Ask the office which languages it serves people in.',
      );
      expect(program.textOf('/resources/')).toContain(
        'Ask the coordinator which organizations can help near you.',
      );
    });

    it('names no number but its own and the national ones', () => {
      const { otherNumbers } = parseYaml(program.read('site/src/content/program.yaml')) as Program;
      expect(otherNumbers.filter((number) => !nobodys.has(number))).toEqual([]);
    });

    it('passes the tests of its commands, site and pages', async () => {
      expect(await program.failing('scripts', 'site', 'browser')).toBe('');
    });
  },
);
