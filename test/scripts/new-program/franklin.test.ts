import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { openEntries, readChecklist } from '../../../scripts/checklist/checklist.ts';
import { checkContent, readContent } from '../../../scripts/content/check.ts';
import type { Facts } from '../../../site/src/facts-schema.ts';
import type { Program } from '../../../site/src/program-schema.ts';
import { visibleText } from '../../site/visible-text.ts';
import { runScript, type Ended } from '../run-script.ts';
import { bare, franklin } from './answers-of-franklin.ts';
import { namesOf } from './names-of.ts';

/** Long enough for a build, the site's tests and some of the server's, on a machine that does other things too. */
const long = 180_000;

/** What both programs may name: national numbers, the tools, and what has no name of its own. */
const nobodys = new Set([
  ...['911', '988', '88788', '1-800-656-4673', '1-800-799-7233', '1-800-787-3224'],
  ...['Victim Offender Dialogue'],
]);

/** A program made by the command from answers in a file. */
class NewProgram {
  readonly parent = mkdtempSync(join(tmpdir(), 'new-program-'));
  readonly folder = join(this.parent, 'program');
  readonly #answers = join(this.parent, 'answers.yaml');

  make(answers: unknown): Promise<Ended> {
    writeFileSync(this.#answers, stringify(answers));
    return runScript(['scripts/new-program.ts', '--into', this.folder, '--answers', this.#answers]);
  }

  async build(): Promise<Ended> {
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
    return this.run('node', 'scripts/build.ts');
  }

  /** A tool of the packages, in the new program's folder. */
  run(...call: readonly string[]): Promise<Ended> {
    const command = `cd '${this.folder}' && exec ${call.join(' ')}`;
    const bin = resolve('node_modules/.bin');
    const script =
      "const { spawnSync } = require('node:child_process'); process.exit(spawnSync('sh', ['-c', process.argv[1]], { stdio: 'inherit' }).status ?? 1)";
    const PATH = `${bin}:${process.env['PATH'] ?? ''}`;
    return runScript(['-e', script, command], {
      PATH,
      ASTRO_TELEMETRY_DISABLED: '1',
      VITEST: '',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  textOf(address: string): string {
    return visibleText(parse(this.read(`dist${address}index.html`)));
  }

  facts(locale: string): Facts {
    return parseYaml(this.read(`site/src/content/${locale}/facts.yaml`)) as Facts;
  }

  /** Its text files: what is read, built or run. */
  texts(folder: string): { file: string; text: string }[] {
    return globSync(`${folder}/**/*`, { cwd: this.folder, exclude: ['**/node_modules/**'] })
      .filter((file) =>
        /\.(?:astro|css|html|js|json|jsonc|md|mdx|mjs|sql|svg|toml|ts|txt|xml|yaml)$/.test(file),
      )
      .filter((file) => statSync(join(this.folder, file)).isFile())
      .map((file) => ({ file, text: this.read(file) }));
  }

  forget(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }
}

/** Where a name stands as a word of its own. */
function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

describe("another state's program in two languages", { timeout: long }, () => {
  const program = new NewProgram();
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

  it('has no name, number or address of this program on its pages', () => {
    expect(own.length).toBeGreaterThan(30);
    const found = program
      .texts('dist')
      .flatMap(({ file, text }) =>
        own.filter((name) => mentions(text, name)).map((name) => `${file}: ${name}`),
      );
    expect(found).toEqual([]);
  });

  it('has none in any other of its files', () => {
    const found = ['*', 'docs', 'scripts', 'site', 'test', 'worker']
      .flatMap((folder) => program.texts(folder))
      .flatMap(({ file, text }) =>
        own.filter((name) => mentions(text, name)).map((name) => `${file}: ${name}`),
      );
    expect(found).toEqual([]);
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
    expect(program.textOf('/es/process/')).toContain(
      'Departamento de Custodia Pública de Franklin',
    );
    expect(program.textOf('/interest/')).toContain('Franklin Code 12-34');
    expect(program.textOf('/resources/')).toContain(
      'Franklin Crime Victim Line. Call 1-555-555-0177.',
    );
    expect(program.textOf('/resources/')).toContain('Mill Street Circle');
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
    const pages = program.texts('dist').filter(({ file }) => file.endsWith('.html'));
    const shown = pages.map(({ text }) => visibleText(parse(text))).join('\n');
    expect(gone.filter(({ words }) => shown.includes(words))).toEqual([]);
  });

  it.each([
    ['who approves', '/process/', 'A dialogue needs the approval of the Custody Board.'],
    ['who approves', '/es/process/', 'Un diálogo necesita aprobación: la da la Junta de Custodia.'],
    ['that parole is not covered', '/faq/', 'The program does not cover people on parole.'],
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

  it('leaves out the step, the word and the fact that were not answered', () => {
    expect(program.textOf('/process/')).not.toMatch(/screening/i);
    expect(program.textOf('/glossary/')).not.toContain('classification score');
    expect(program.textOf('/')).not.toContain('earns them nothing');
  });

  it('has its whole launch checklist open, with what was not answered and without what was', () => {
    const checklist = readChecklist(program.folder);
    const all = checklist.flatMap(({ entries }) => entries);
    const open = openEntries(checklist).map(({ id }) => id);
    expect(open).toHaveLength(all.length);
    expect(open).toEqual(
      expect.arrayContaining(['screening', 'nothing-earned', 'crimes', 'answers']),
    );
    for (const id of ['parole', 'letters', 'approval']) expect(open).not.toContain(id);
  });

  it('passes the tests of its site, and of its forms, mail and desk', async () => {
    const { code, stdout } = await program.run(
      'vitest run --project site --project server /site/ /server/forms.test /server/desk.test',
    );
    expect(stripVTControlCharacters(stdout)).toMatch(/Tests +\d{4} passed/);
    expect(stdout).not.toContain('failed');
    expect(code).toBe(0);
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
    const program = new NewProgram();
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
        'It is not confirmed here whether the program covers people on parole.',
      );
      expect(faq).toContain(
        'It is not confirmed here whether there is another way, such as a letter.',
      );
      expect(program.textOf('/process/')).toContain(
        'Who has to approve a dialogue is not confirmed here.',
      );
      expect(program.textOf('/contact/')).toContain(
        'Ask the office which languages it serves people in.',
      );
    });

    it('names no number but its own and the national ones', () => {
      const { otherNumbers } = parseYaml(program.read('site/src/content/program.yaml')) as Program;
      expect(otherNumbers.filter((number) => !nobodys.has(number))).toEqual([]);
    });

    it('passes the tests of its site', async () => {
      const { code, stdout } = await program.run(
        'vitest run --project site facts head links guide editor words',
      );
      expect(stdout).not.toContain('failed');
      expect(code).toBe(0);
    });
  },
);
