import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInterfaceWords } from '../../../scripts/content/interface-words.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const languages = { source: 'en', all: ['en', 'es'] };

/** A project in which English has these interface words and Spanish none. */
function readWords(text: string) {
  const root = temporaryFolder();
  mkdirSync(join(root, 'site/src/i18n'), { recursive: true });
  writeFileSync(join(root, 'site/src/i18n/en.ts'), text);
  return readInterfaceWords(root, languages);
}

describe('readInterfaceWords', () => {
  const saidBy = async (text: string) => {
    const [english] = await readWords(`export default (program) => (${text});`);
    return english?.said;
  };
  const kept = (said: string) => `{ kept: program.retentionRules.map(() => '${said}') }`;

  it.each([
    ['a word', `{ call: 'Call' }`, `{ call: 'Ring' }`],
    ['words of a number', `{ ask: (n) => n + ' ways' }`, `{ ask: (n) => n + ' roads' }`],
    ['words of a rule', kept('erased'), kept('removed')],
  ])('says what a part says, which changes with %s', async (_, before, after) => {
    const said = [before, after].map((site) => saidBy(`{ site: ${site}, ways: 'Ways' }`));
    const [one, other] = (await Promise.all(said)).map((each) => each?.onceAdopted);
    expect(one?.['site']).not.toEqual(other?.['site']);
    expect(one?.['ways']).toEqual(other?.['ways']);
  });

  it('changes nothing for another way to write the same words', async () => {
    const before = await saidBy(`{ ask: (n) => n + ' ways', call: 'Call' }`);
    const after = `{\n  // A remark.\n  ask: (n) => \`\${n} ways\`, call: "Call" }`;
    expect(await saidBy(after)).toEqual(before);
  });

  it('names the file that is missing and what to copy', async () => {
    const [english, spanish] = await readWords('export default () => ({});');
    expect(english?.broken).toBeUndefined();
    expect(spanish).toMatchObject({
      file: 'site/src/i18n/es.ts',
      broken: { instead: 'Write it, beginning with a copy of site/src/i18n/en.ts.' },
    });
  });

  it.each([`call: 'Call,`, `call: 'Don't call',`, `call: 'Call'\n    ask: 'Ask',`])(
    'names the line in which a sign is missing: %s',
    async (words) => {
      const text = `export default () => ({\n  site: {\n    ${words}\n  },\n});\n`;
      const [english] = await readWords(text);
      expect([3, 4]).toContain(english?.broken?.line);
      expect(english?.broken?.instead).toContain('whether a quotation mark or a comma is missing');
    },
  );
});
