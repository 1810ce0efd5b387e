import { readFileSync } from 'node:fs';
import type { Field } from '@sveltia/cms';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { programCollection, textsOf } from '../../../site/src/edit/program-fields.ts';
import { readProgramFile, writeProgramFile } from '../../../site/src/edit/program-file.ts';
import { fieldNames } from '../../../site/src/schema-fields.ts';
import { programSchema } from '../../../site/src/program-schema.ts';
import { languages } from '../../languages.ts';
import { shownHint } from './shown-hint.ts';

/** The values of the form, by their fields. */
type Form = Record<string, object | string | undefined>;

const texts = textsOf();
const own = readFileSync('site/src/content/program.yaml', 'utf8');

/** The file after somebody changed the form. */
function saved(file: string, change: (form: Form) => void): string {
  const form = structuredClone(readProgramFile(file, texts, languages)) as Form;
  change(form);
  return writeProgramFile(form, texts, languages);
}

/** What is in one text and not in the other, a line each. */
function linesOnlyIn(one: string, other: string): string[] {
  const others = other.split('\n');
  return one.split('\n').filter((line) => !others.includes(line));
}

/** What an editor sees of a field. */
interface Shown {
  readonly name: string;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
}

/** The fields of a form, with those in them; the languages of a text are no fields of the file. */
function shown(fields: readonly Field[]): Shown[] {
  return fields.flatMap((field) => [
    field,
    ...('fields' in field ? shown(field.fields as Field[]) : []),
  ]);
}

describe('the form of program.yaml', () => {
  const { files, description } = programCollection(languages);
  const fields = files[0]?.fields ?? [];

  it('works on the file, and asks for a second person to look', () => {
    expect(files.map(({ file }) => file)).toEqual(['site/src/content/program.yaml']);
    expect(description).toContain('a second person');
  });

  it('has every field of the schema, and no other', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(programSchema.shape));
    const names = shown(fields).map(({ name }) => name);
    expect(new Set(names)).toEqual(
      new Set([...fieldNames(programSchema).flatMap(all), ...languages]),
    );
  });

  it('says of each what it is for, and calls it by words', () => {
    for (const { name, label = '', hint } of shown(fields).filter(
      ({ name }) => !languages.includes(name),
    )) {
      expect([name, hint]).toEqual([name, expect.stringMatching(/\.$/)]);
      expect([name, label]).toEqual([name, expect.stringMatching(/^[A-Z][a-z]+(?: [a-zA-Z]+)*$/)]);
    }
  });

  it('shows the tags that its hints name', () => {
    const fieldOf = (wanted: string) => shown(fields).find(({ name }) => name === wanted);
    for (const [name, { description }] of Object.entries(programSchema.shape)) {
      expect(shownHint(fieldOf(name)?.hint)).toBe(description);
    }
    expect(shownHint(fieldOf('email')?.hint)).toContain('<Email />');
  });
});

/** A field of the schema with those in it. */
function all(name: string): string[] {
  const [schema] = [programSchema.shape[name as keyof typeof programSchema.shape]];
  const within =
    name === 'outcomes' ? [] : fieldNames(schema as never).filter((part) => !/^\d/.test(part));
  return [name, ...within];
}

describe('what the form saves', () => {
  it('is the file as it was, where nothing was changed', () => {
    expect(saved(own, () => undefined)).toBe(own);
  });

  it('is the file with the one line that was changed, and every remark', () => {
    const text = saved(own, (form) => {
      Object.assign(form['telephone'] as object, { number: '1-800-555-6877' });
    });
    expect(linesOnlyIn(text, own)).toEqual(['  number: 1-800-555-6877']);
    expect(linesOnlyIn(own, text)).toHaveLength(1);
    expect(text.match(/^ *#.*$/gm)).toEqual(own.match(/^ *#.*$/gm));
  });

  const remarked = `#
name: "It's a program"
#
place: 'Franklin' # the state
telephone:
  #
  number: 1-800-555-0100
otherNumbers: ['911', "988"]
#
# At the end.
`;

  it('moves no remark, no quotation mark and no space of what was not changed', () => {
    const text = saved(remarked, (form) => {
      Object.assign(form['telephone'] as object, { number: '1-800-555-0199' });
    });
    expect(text).toBe(remarked.replace('0100', '0199'));
  });

  it('moves none where a field is put in either', () => {
    const text = saved(remarked, (form) => {
      Object.assign(form['telephone'] as object, { letters: 'HELP' });
    });
    expect(text).toBe(remarked.replace('0100\n', '0100\n  letters: HELP\n'));
  });

  it.each([
    ['a comma within braces', 'Victims, survivors'],
    ['two lines', 'Victims\n\nSurvivors'],
  ])('holds %s as it was typed', (_, typed) => {
    const [first = ''] = languages;
    const each = languages.map((locale) => `${locale}: A name`).join(', ');
    const text = saved(`office:\n  name: { ${each} }\nplace: Franklin\n`, (form) => {
      Object.assign((form['office'] as { name: object }).name, { [first]: typed });
    });
    expect(parse(text)).toMatchObject({ office: { name: { [first]: typed } }, place: 'Franklin' });
  });

  it('takes a field away that was emptied, and puts one in that was filled', () => {
    const without = saved(own, (form) => {
      Object.assign(form, { telephone: { number: '1-800-555-0100', letters: '' } });
    });
    expect((parse(without) as { telephone: object }).telephone).toEqual({
      number: '1-800-555-0100',
    });
    const filled = saved(without, (form) => {
      Object.assign(form, { editing: { repository: 'owner/name', branch: 'main' } });
    });
    expect(parse(filled)).toEqual({
      ...(parse(without) as object),
      editing: { repository: 'owner/name', branch: 'main' },
    });
  });

  it('is a list as somebody made it, and numbers in it stay words', () => {
    const text = saved(own, (form) => {
      Object.assign(form, { otherNumbers: ['911', '1-800-555-0199'] });
    });
    expect((parse(text) as { otherNumbers: unknown }).otherNumbers).toEqual([
      '911',
      '1-800-555-0199',
    ]);
  });

  it('leaves a text that is the same in every language as one, until it differs', () => {
    const file = 'name: A program\nplace: Franklin\n';
    expect(saved(file, () => undefined)).toBe(file);
    const [first = '', ...others] = languages;
    const text = saved(file, (form) => {
      Object.assign(form['place'] as object, { [first]: 'Elsewhere' });
    });
    const rest = Object.fromEntries(others.map((locale) => [locale, 'Franklin']));
    expect(parse(text)).toEqual({ name: 'A program', place: { [first]: 'Elsewhere', ...rest } });
  });
});
