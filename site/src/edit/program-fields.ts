import type { Field, FileCollection } from '@sveltia/cms';
import { z } from 'astro/zod';
import { programSchema } from '../program-schema.ts';
import { programPath } from '../content-rules/languages.ts';
import { hintOf } from './hint.ts';
import { languageName } from '../../../worker/forms/language-tag.ts';

/** The collection that has `program.yaml` alone, and its format: the editor knows both by this name. */
export const programName = 'program';

/** What a field is called, for whoever does not know the file. */
const labels: Readonly<Record<string, string>> = {
  name: 'Name of the program',
  shortName: 'Abbreviation of the program',
  place: 'State',
  'office.name': 'Name',
  'office.short': 'Abbreviation',
  'department.name': 'Name',
  'department.short': 'Abbreviation',
  'telephone.number': 'Number',
  'telephone.letters': 'Letters that its end spells',
  relay: 'Number for a relay call',
  email: 'Email address',
  post: 'Mailing address',
  officeLanguages: 'Languages of the office',
  substituteAddress: 'Substitute addresses',
  adopted: 'The department has adopted the site',
  security: 'For faults of the site',
  'security.untilAdopted': 'Until it is adopted',
  'security.onceAdopted': 'Once it is adopted',
  suggestions: 'Who gets suggested changes',
  certification: 'Certification of accessibility',
  'certification.on': 'Signed on',
  'certification.by': 'Signed by',
  'certification.document': 'Address of the document',
  notice: 'Notice before each form',
  facts: 'Facts that no language may leave out',
  otherNumbers: 'Telephone numbers of others',
  editing: 'Where the editor saves',
  outcomes: 'How a request can end',
  reviewMonths: 'Months until a page is read again',
};

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** What an editor calls a field of `program.yaml`, by its path, as in `office.name`. */
export function programLabel(path: string): string {
  const name = path.split('.').at(-1) ?? '';
  return labels[path] ?? name.charAt(0).toUpperCase() + name.slice(1);
}

/** The paths of the fields that have a text for each language. */
export function textsOf(schema: z.ZodType = programSchema, at = ''): string[] {
  const of = inner(schema);
  if (of instanceof z.ZodUnion) return [at];
  if (!(of instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.ZodType>> = of.shape;
  return Object.entries(shape).flatMap(([name, field]) =>
    textsOf(field, at === '' ? name : `${at}.${name}`),
  );
}

const line = { widget: 'string' as const, use_emoji_autocomplete: false };

function inputFor(schema: z.ZodType, path: string, locales: readonly string[]) {
  if (schema instanceof z.ZodUnion) {
    const fields = locales.map((locale) => ({
      ...line,
      name: locale,
      label: languageName(locale),
    }));
    return { widget: 'object' as const, fields };
  }
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
    const fields: Field[] = Object.entries(shape).map(([name, field]) =>
      programField(name, field, `${path}.${name}`, locales),
    );
    return { widget: 'object' as const, fields };
  }
  if (schema instanceof z.ZodArray) return { widget: 'list' as const };
  if (schema instanceof z.ZodRecord)
    return { widget: 'keyvalue' as const, key_label: 'Code', value_label: 'What it says' };
  if (schema instanceof z.ZodBoolean) return { widget: 'boolean' as const };
  if (schema instanceof z.ZodNumber)
    return { widget: 'number' as const, value_type: 'int' as const, min: 1 };
  if (schema instanceof z.ZodDate)
    return { widget: 'datetime' as const, type: 'date' as const, format: 'YYYY-MM-DD' };
  if (schema instanceof z.ZodEmail) return { ...line, type: 'email' as const };
  if (schema instanceof z.ZodURL) return { ...line, type: 'url' as const };
  if (schema instanceof z.ZodString) return line;
  throw new Error(`"${path}": say in site/src/edit/program-fields.ts how the editor shows it.`);
}

function programField(
  name: string,
  schema: z.ZodType,
  path: string,
  locales: readonly string[],
): Field {
  return {
    name,
    label: programLabel(path),
    hint: hintOf(schema.description),
    required: !(schema instanceof z.ZodOptional),
    ...inputFor(inner(schema), path, locales),
  };
}

/** The program's names and numbers as a form, made of their schema. */
export function programCollection(locales: readonly string[]): FileCollection {
  const shape: Readonly<Record<string, z.ZodType>> = programSchema.shape;
  return {
    name: programName,
    label: 'Names and numbers',
    description:
      'What stands here once is shown on many pages, on paper and in mail. Have a second person compare a change with the office’s own papers before it is published: a wrong digit sends people to somebody else.',
    editor: { preview: false },
    files: [
      {
        name: programName,
        label: 'Names, numbers and addresses',
        file: programPath,
        format: programName,
        fields: Object.entries(shape).map(([name, field]) =>
          programField(name, field, name, locales),
        ),
      },
    ],
  };
}
