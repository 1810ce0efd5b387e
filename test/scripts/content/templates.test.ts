import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../scripts/content/entry.ts';
import { frontMatterFaults } from '../../../scripts/content/rules/front-matter.ts';
import { knownComponents, markupFaults } from '../../../scripts/content/rules/markup.ts';
import { entrySchemas } from '../../../site/src/schemas.ts';

describe.each(Object.entries(entrySchemas))('docs/templates/%s.mdx', (kind, schema) => {
  const text = readFileSync(`docs/templates/${kind}.mdx`, 'utf8');
  const entry = parseEntry(`site/src/content/en/${kind}/template.mdx`, text);

  it('is in order', () => {
    expect(frontMatterFaults(entry)).toEqual([]);
    expect(markupFaults(entry, [])).toEqual([]);
  });

  it('has every field, each under a comment', () => {
    expect(Object.keys(entry.data).sort()).toEqual(Object.keys(schema.shape).sort());
    const front = entry.lines.slice(1, entry.bodyFrom - 2);
    const uncommented = front.filter(
      (line, index) => /^\w/.test(line) && !front[index - 1]?.startsWith('# '),
    );
    expect(uncommented).toEqual([]);
  });
});

describe('docs/editing.md', () => {
  const guide = readFileSync('docs/editing.md', 'utf8');

  it.each(knownComponents('.'))('explains <%s>', (name) => {
    expect(guide).toContain(`<${name}`);
  });

  it.each(Object.keys(entrySchemas))('leads to the template of %s', (kind) => {
    expect(guide).toContain(`(templates/${kind}.mdx)`);
  });
});
