import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readers } from '../../../scripts/commands.ts';
import { anchorsIn, codeIn, documents } from './markdown.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

const commands = new Set(Object.values(readers).flatMap((each) => Object.keys(each)));

/** What a text runs by npm and there is not: a script, or a command of `npm run vod`. */
function unknownIn(text: string): string[] {
  return [...text.matchAll(/\bnpm run\s+([\w:-]+)(?:\s+--\s+(?!-)([\w-]+))?/g)].flatMap(
    ([whole, script = '', command = '']) => {
      if (!(script in scripts)) return [whole];
      return script === 'vod' && command !== '' && !commands.has(command) ? [whole] : [];
    },
  );
}

describe('npm run', () => {
  it('finds a name that is none', () => {
    expect(unknownIn('`npm run vod -- backup`, npm run vod -- bakup, npm run backup')).toEqual([
      'npm run vod -- bakup',
      'npm run backup',
    ]);
  });

  it('has at most twelve scripts', () => {
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(12);
  });

  it.each(
    globSync([
      '{scripts,worker,site/src,bench}/**/*.{ts,tsx,mjs,astro,yaml,sql,md}',
      '.github/**/*.{yml,md}',
      'docs/*.yaml',
      'wrangler.toml',
    ]).filter(
      (file) => !file.includes('node_modules') && readFileSync(file, 'utf8').includes('npm run'),
    ),
  )('is told of commands that exist in %s', (file) => {
    expect(unknownIn(readFileSync(file, 'utf8'))).toEqual([]);
  });
});

describe.each(documents())('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('names commands that exist', () => {
    expect(unknownIn(codeIn(text).join('\n'))).toEqual([]);
  });

  it('leads to files and parts of them that exist', () => {
    const words = text.replace(/^```.*?^```|`[^`]*`/gms, '');
    const links = [...words.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
      ([, to = '']) => to,
    );
    const broken = links.filter((to) => {
      const [path = '', anchor] = to.split('#');
      const target = path === '' ? file : join(dirname(file), decodeURI(path));
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsIn(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});
