import type { z } from 'astro/zod';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineOf, parseEntry } from '../../../scripts/content/entry.ts';
import { frontMatterFaults } from '../../../scripts/content/rules/front-matter.ts';
import { knownComponents } from '../../../scripts/content/components.ts';
import { markupFaults } from '../../../scripts/content/rules/markup.ts';
import { commentOf } from '../../../site/src/field-comments.ts';
import { entrySchemas } from '../../../site/src/schemas.ts';

describe.each(Object.entries(entrySchemas))('docs/templates/%s.mdx', (kind, schema) => {
  const text = readFileSync(`docs/templates/${kind}.mdx`, 'utf8');
  const entry = parseEntry(`site/src/content/en/${kind}/template.mdx`, text);

  it('is in order', () => {
    expect(frontMatterFaults(entry)).toEqual([]);
    expect(markupFaults(entry, [])).toEqual([]);
  });

  it('has every field, each under its comment', () => {
    expect(Object.keys(entry.data).sort()).toEqual(Object.keys(schema.shape).sort());
    const above = (field: string) => entry.lines[lineOf(entry, field) - 2];
    const fields: Readonly<Record<string, z.ZodType>> = schema.shape;
    for (const [field, described] of Object.entries(fields)) {
      const comment = commentOf(described, 'en');
      expect(comment, field).toBeDefined();
      expect(above(field)).toBe(`# ${comment ?? ''}`);
    }
  });
});

describe('docs/editing.md', () => {
  const guide = readFileSync('docs/editing.md', 'utf8');

  it.each(knownComponents('.'))('explains <$name>', ({ name }) => {
    expect(guide).toContain(`<${name}`);
  });

  // These show what stands within them, and nothing else.
  const bare = ['OnSite', 'Ours'];
  const drawn = knownComponents('.').filter(({ name }) => !bare.includes(name));
  it.each(drawn)('shows <$name> in a picture', ({ name }) => {
    const [, file] =
      new RegExp(`^(?:.*, )?\`<${name}>\`.*\\n\\n!\\[[^\\]]+\\]\\((.+\\.png)\\)$`, 'm').exec(
        guide,
      ) ?? [];
    expect(file && existsSync(join('docs', file))).toBe(true);
  });

  it.each(Object.keys(entrySchemas))('leads to the template of %s', (kind) => {
    expect(guide).toContain(`(templates/${kind}.mdx)`);
  });
});
