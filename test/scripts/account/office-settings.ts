import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checklistFile } from '../../../scripts/checklist/checklist.ts';

const programFile = 'site/src/content/program.yaml';

type Groups = readonly { readonly entries: readonly Record<string, unknown>[] }[];

/** A folder with the files that say whether the project may be deployed, with an office's settings. */
export class OfficeSettings {
  readonly folder = mkdtempSync(join(tmpdir(), 'office-'));

  constructor() {
    for (const file of ['wrangler.toml', checklistFile, programFile]) this.copy(file);
    this.change('wrangler.toml', '@vod.example', '@office.gov');
    // The first one is production's. Another program may have set its own.
    const settings = this.read('wrangler.toml');
    this.write(
      'wrangler.toml',
      settings
        .replace(/^SITE_URL = ".*"$/m, 'SITE_URL = "https://vod.office.gov"')
        .replace(
          /(\[env\.editor\.vars\][^[]*SITE_URL = )".*"/,
          '$1"https://vod-editor.office.gov"',
        ),
    );
  }

  copy(part: string): void {
    mkdirSync(dirname(join(this.folder, part)), { recursive: true });
    cpSync(part, join(this.folder, part), { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Changes words wherever a file has them; that they are there is part of the test. */
  change(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
    this.write(file, text.replaceAll(from, to));
  }

  /** Makes all ready: nothing stands against production any more. */
  settle(): this {
    this.change('wrangler.toml', '8000-000000000000"', '8000-00000000abcd"');
    this.change('wrangler.toml', 'ACCESS_AUDIENCE = ""', `ACCESS_AUDIENCE = "${'ab'.repeat(32)}"`);
    const program = this.read(programFile);
    this.write(programFile, program.replaceAll('security@vod.example', 'security@office.gov'));
    this.#changeChecklist((entry) => {
      const answer = entry['id'] === 'run-by' ? 'independent' : 'Yes.';
      entry['closed'] = { answer, by: 'The office', on: '2026-12-01' };
    });
    return this;
  }

  /** Names the repository that the editor saves to. */
  setRepository(): this {
    const program = this.read(programFile);
    if (!/^editing:/m.test(program))
      this.write(programFile, `${program}editing:\n  repository: office/vod\n  branch: main\n`);
    return this;
  }

  /** Takes the answer to an entry of the launch checklist away. */
  reopen(id: string): void {
    this.#changeChecklist((entry) => {
      if (entry['id'] === id) delete entry['closed'];
    });
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #changeChecklist(change: (entry: Record<string, unknown>) => void): void {
    const groups = parse(this.read(checklistFile)) as Groups;
    for (const entry of groups.flatMap(({ entries }) => entries)) change(entry);
    this.write(checklistFile, stringify(groups));
  }
}
