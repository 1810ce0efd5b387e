import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  interfaceFaults,
  readInterfaceWords,
  type InterfaceWords,
} from '../../../scripts/content/interface-words.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const languages = { source: 'en', all: ['en', 'es'] };
/** A project in which English has these interface words and Spanish none. */
async function readWords(text: string): Promise<readonly InterfaceWords[]> {
  const root = temporaryFolder();
  mkdirSync(join(root, 'site/src/i18n'), { recursive: true });
  writeFileSync(join(root, 'site/src/i18n/en.ts'), text);
  return readInterfaceWords(root, languages);
}

async function versionsOf(text: string) {
  const [english] = await readWords(`export default (program) => (${text});`);
  return english?.versions;
}

const words = `{ site: { call: 'Call' }, ways: { ask: (n) => n + ' ways' } }`;

describe('readInterfaceWords', () => {
  it('gives each part a version of its own', async () => {
    const after = await versionsOf(`{ site: { call: 'Ring' }, ways: { ask: (n) => n + ' ways' } }`);
    const before = await versionsOf(words);
    expect(after?.['site']).not.toBe(before?.['site']);
    expect(after?.['ways']).toBe(before?.['ways']);
  });

  it('notices a change in words that depend on a number', async () => {
    const after = await versionsOf(
      `{ site: { call: 'Call' }, ways: { ask: (n) => n + ' roads' } }`,
    );
    const before = await versionsOf(words);
    expect(after?.['ways']).not.toBe(before?.['ways']);
  });

  it('notices a change in words that are said only where a rule says how long answers are kept', async () => {
    const saying = (said: string) =>
      versionsOf(`{ retention: program.retentionRules.map(() => '${said}') }`);
    expect(await saying('erased')).not.toEqual(await saying('removed'));
  });

  it('changes nothing for another way to write the same words', async () => {
    const after = await versionsOf(
      `{\n  // A remark.\n  site: { call: "Call" }, ways: { ask: (n) => \`\${n} ways\` } }`,
    );
    expect(after).toEqual(await versionsOf(words));
  });
});

describe('interfaceFaults', () => {
  it('names the file that is missing and what to copy', async () => {
    const files = await readWords('export default () => ({});');
    expect(interfaceFaults(files, languages)).toEqual([
      {
        file: 'site/src/i18n/es.ts',
        line: 1,
        what: 'This file is missing: the words of buttons, forms and messages in "es".',
        instead: 'Write it, beginning with a copy of site/src/i18n/en.ts.',
      },
    ]);
  });

  it.each([
    ['a quotation mark that is missing', `call: 'Call,`],
    ['an apostrophe that ends the words', `call: 'Don't call',`],
    ['a comma that is missing', `call: 'Call'\n    ask: 'Ask',`],
  ])('names the line of %s', async (_, words) => {
    const files = await readWords(`export default () => ({\n  site: {\n    ${words}\n  },\n});\n`);
    const [fault] = interfaceFaults(files, { source: 'en', all: ['en'] });
    expect(fault?.file).toBe('site/src/i18n/en.ts');
    expect([3, 4]).toContain(fault?.line);
    expect(fault?.instead).toMatch(/^See whether a quotation mark or a comma is missing/);
  });
});
