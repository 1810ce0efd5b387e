import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a module imports when it runs, and what those import. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  const code = readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '');
  for (const [, name = ''] of code.matchAll(/^(?:import|export|\}) .*?from '([^']+)';/gm)) {
    const path = name.startsWith('.') ? normalize(join(file, '..', name)) : name;
    if (found.has(path)) continue;
    found.add(path);
    if (name.startsWith('.')) importsOf(path, found);
  }
  return found;
}

describe('the content rules', () => {
  it('imports what it needs by lines that this test can read', () => {
    expect([...importsOf('site/src/content-rules/links.ts')]).toEqual(
      expect.arrayContaining(['github-slugger', 'site/src/content-rules/syntax.ts', 'remark-mdx']),
    );
  });

  it.each(globSync('site/src/content-rules/*.ts').sort())(
    'reads text and no files, so that an editor in a browser can use it: %s',
    (rule) => {
      const imports = [...importsOf(rule)];
      expect(imports.filter((name) => name.startsWith('node:') || name === 'typescript')).toEqual(
        [],
      );
    },
  );
});
