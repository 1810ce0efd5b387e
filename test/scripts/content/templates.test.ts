import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { parseEntry } from '../../../site/src/content-rules/entry.ts';
import { knownComponents } from '../../../site/src/known-components.ts';
import { frontMatterFaults } from '../../../site/src/content-rules/front-matter.ts';
import { markupFaults } from '../../../site/src/content-rules/markup.ts';
import { commentOf } from '../../../site/src/field-comments.ts';
import { inYourLanguageSchema } from '../../../site/src/in-your-language-schema.ts';
import { entrySchemas } from '../../../site/src/schemas.ts';

describe.each(Object.entries(entrySchemas))('docs/templates/%s.mdx', (collection, schema) => {
  const text = readFileSync(`docs/templates/${collection}.mdx`, 'utf8');
  const entry = parseEntry(`site/src/content/en/${collection}/template.mdx`, text);

  it('has every field under what it is for', () => {
    const above = entry.lines.flatMap((line, index) => {
      const name = /^(\w+):/.exec(line)?.[1] ?? '';
      const field = Object.entries<z.ZodType>(schema.shape).find(([known]) => known === name)?.[1];
      return field ? [[entry.lines[index - 1], `# ${commentOf(field, 'en') ?? ''}`]] : [];
    });
    expect(above).toHaveLength(Object.keys(schema.shape).length);
    for (const [written, comment] of above) expect(written).toBe(comment);
  });

  it('is in order', () => {
    expect(frontMatterFaults(entry)).toEqual([]);
    expect(markupFaults(entry, [])).toEqual([]);
    expect(Object.keys(entry.data).sort()).toEqual(Object.keys(schema.shape).sort());
  });
});

describe('docs/templates/in-your-language.yaml', () => {
  const text = readFileSync('docs/templates/in-your-language.yaml', 'utf8');

  it('has every sentence of such a page under what it is for, and is in order', () => {
    const lines = text.split('\n');
    const names = lines.flatMap((line, index) => {
      const name = /^(\w+):/.exec(line)?.[1];
      return name !== undefined && lines[index - 1]?.startsWith('# ') ? [name] : [];
    });
    expect(names).toEqual(Object.keys(inYourLanguageSchema.shape));
    expect(inYourLanguageSchema.safeParse(parse(text))).toMatchObject({ success: true });
  });
});

describe('docs/editing.md', () => {
  it('explains every component, and leads to every template', () => {
    const guide = readFileSync('docs/editing.md', 'utf8');
    const tags = knownComponents('.').map(({ name }) => `<${name}`);
    const links = Object.keys(entrySchemas).map((collection) => `(templates/${collection}.mdx)`);
    links.push('(templates/in-your-language.yaml)');
    expect([...tags, ...links].filter((words) => !guide.includes(words))).toEqual([]);
  });
});
