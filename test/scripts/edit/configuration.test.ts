import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EntryCollection, Field } from '@sveltia/cms';
import { z } from 'astro/zod';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { languages } from '../../languages.ts';
import { editorConfiguration } from '../../../site/src/edit/configuration.ts';
import { editorField } from '../../../site/src/edit/fields.ts';
import { commentOf } from '../../../site/src/field-comments.ts';
import { entrySchemas, type CollectionName } from '../../../site/src/schemas.ts';
import { shownHint } from './shown-hint.ts';

const locales = languages;
const configuration = editorConfiguration({ locales, unread: false });
const collections = (configuration.collections ?? []).filter(
  (each): each is EntryCollection => 'folder' in each,
);
const collectionOf = (wanted: string) => collections.find(({ name }) => name === wanted);
const fieldsOf = (collection: string) => collectionOf(collection)?.fields ?? [];
const names = Object.keys(entrySchemas) as CollectionName[];

/** The fields of a schema, and those of the objects in it, with the names that lead there. */
function described(shape: Readonly<Record<string, z.ZodType>>, path = ''): [string, z.ZodType][] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
    const within = inner instanceof z.ZodObject ? described(inner.shape, `${path}${name}.`) : [];
    return [[path + name, schema], ...within];
  });
}

/** The same of the editor's fields, but for the text, which stands below them. */
function shown(fields: readonly Field[], path = ''): [string, Field][] {
  return fields.flatMap((field) => [
    [path + field.name, field],
    ...('fields' in field ? shown(field.fields as Field[], `${path}${field.name}.`) : []),
  ]);
}

/** Whether the editor lets a value through, as far as its limits tell. */
function takes(field: Field, value: string): boolean {
  const { minlength = 0, maxlength = Infinity } = field as Record<string, number | undefined>;
  return value.length >= minlength && value.length <= maxlength;
}

describe('the editor', () => {
  it('has a collection for each of the site’s, and one for the program’s own file', () => {
    expect(collections.map(({ name }) => name)).toEqual(names);
    expect(configuration.collections?.length).toBe(names.length + 1);
  });

  it('reads every entry that there is', () => {
    const folders = new Set(globSync('site/src/content/*/*/*.mdx').map((file) => dirname(file)));
    const read = collections.flatMap(({ folder, extension }) =>
      extension === 'mdx' ? locales.map((locale) => folder.replace('{{locale}}', locale)) : [],
    );
    expect([...folders].filter((folder) => !read.includes(folder))).toEqual([]);
  });

  it('shows the text under what an entry is called, and under it when it was reviewed', () => {
    for (const { name, fields } of collections) {
      const names = fields.map((field) => field.name);
      expect([name, names[1]]).toEqual([name, 'body']);
      expect(names.indexOf('reviewed')).toBeGreaterThan(names.indexOf('body'));
    }
  });

  it('takes away no page, such as the first', () => {
    expect(collections.filter((each) => each.delete !== true).map(({ name }) => name)).toEqual([
      'pages',
    ]);
  });

  it('publishes nothing from a deployed site that nobody has looked at', () => {
    const editing = { repository: 'owner/name', branch: 'main' };
    expect(editorConfiguration({ locales, editing, unread: false })).toMatchObject({
      backend: { name: 'github', repo: 'owner/name', branch: 'main' },
      publish_mode: 'editorial_workflow',
    });
  });
});

describe.each(names)('the fields of %s', (collection) => {
  const schemas = described(entrySchemas[collection].shape);
  const fields = new Map(shown(fieldsOf(collection).filter(({ name }) => name !== 'body')));

  it('are those of its schema, and no other', () => {
    expect([...fields.keys()].sort()).toEqual(schemas.map(([name]) => name).sort());
  });

  it.each(schemas)('show %s with what its schema says of it', (name, schema) => {
    const field = fields.get(name);
    expect(field).toMatchObject({ required: !(schema instanceof z.ZodOptional) });
    if (name !== 'follows')
      expect(shownHint((field as { hint?: string } | undefined)?.hint)).toBe(
        commentOf(schema, 'en'),
      );
  });

  it.each(schemas.filter(([, schema]) => schema instanceof z.ZodString))(
    'take in %s what the schema takes, as long and no longer',
    (name, schema) => {
      const field = fields.get(name);
      if (!field || !(schema instanceof z.ZodString)) throw new Error(`${name} is not shown`);
      for (const length of [0, 1, 2, 3, 4, 5, 6, 49, 50, 51, 60, 61, 100, 101, 160, 161]) {
        const value = 'a'.repeat(length);
        expect([length, takes(field, value)]).toEqual([length, schema.safeParse(value).success]);
      }
    },
  );

  it.each(schemas.filter(([, schema]) => schema instanceof z.ZodEnum))(
    'offer in %s what the schema takes',
    (name, schema) => {
      const { options } = fields.get(name) as unknown as { options: { value: string }[] };
      expect(options.map(({ value }) => value)).toEqual((schema as z.ZodEnum).options);
    },
  );
});

describe('editorField', () => {
  it('takes no day that has not come, as the schemas take none', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 26, 23, 59) });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { reviewed } = entrySchemas.faq.shape;
    expect(editorField('reviewed', reviewed)).toMatchObject({ type: 'date', max: '2026-11-26' });
    expect(reviewed.safeParse('2026-11-26').success).toBe(true);
    expect(reviewed.safeParse('2026-11-27').success).toBe(false);
  });

  it('refuses a field that has no name for people', () => {
    expect(() => editorField('tags', z.string())).toThrow(
      '"tags": say in site/src/edit/labels.ts how the editor calls it.',
    );
  });

  it('refuses a schema for which it knows no field', () => {
    expect(() => editorField('group', z.array(z.string()))).toThrow(
      '"group": say in site/src/edit/fields.ts how the editor shows this field.',
    );
  });
});
