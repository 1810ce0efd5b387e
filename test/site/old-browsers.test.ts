import { globSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import DoIUse from 'doiuse';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { hiddenOnceLeft } from '../../site/src/browser/hidden-once-left.ts';

const { browserslist: promised } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  browserslist: string[];
};

/** What some promised browser does not know, and what a person has there instead. */
const degrades: Readonly<Record<string, string>> = {
  'css-clip-path': 'Hides what is only read out; `inset()` is known to all.',
  'css-color-adjust': 'Tints of the desk are not printed.',
  'css-container-queries':
    "The desk's list is a table that scrolls within itself, on a narrow screen too.",
  'css-has': 'Every question is shown, each with the choice under which it is asked.',
  'css-masks': 'The same `clip-path`.',
  'css-overflow': '`visible` is known to all.',
  'css-paged-media': 'The guide is printed without titles at its edges.',
  'css-resize': 'A field for many lines keeps its size, and scrolls.',
  'css-unicode-bidi':
    'On paper in a language from the right an address may begin at the wrong end.',
  'font-size-adjust': 'The guide is printed in letters a little larger or smaller.',
  'intrinsic-width': 'What is as wide as its words is as wide as its column.',
  multicolumn: 'A chapter or an address may be broken over two columns.',
  'text-decoration': 'Lines under links are as thick as the browser draws them.',
  'text-size-adjust': 'A telephone held across may show letters larger.',
};

const publicPages = globSync('dist/**/*.html').filter((file) => !/\bedit\b/.test(file));

describe('the browsers that docs/accessibility.md promises', () => {
  it('know all that the stylesheets use, but for what degrades', async () => {
    const styles = new Set(
      publicPages.flatMap((file) => {
        const found = readFileSync(file, 'utf8').matchAll(/<style>([^]*?)<\/style>/g);
        return Array.from(found, ([, css = '']) => css);
      }),
    );
    // That of the desk is a file.
    for (const file of globSync('dist/_astro/*.css')) styles.add(readFileSync(file, 'utf8'));
    const unknown = new Set<string>();
    const plugin = new DoIUse({
      browsers: promised,
      onFeatureUsage: ({ feature }) => {
        unknown.add(feature);
      },
    });
    for (const css of styles) await postcss([plugin]).process(css, { from: undefined });
    expect([...unknown].sort()).toEqual(Object.keys(degrades).sort());
  });

  it('read the script: nothing in it is younger than modules', () => {
    const files = globSync('dist/_astro/*.js').map((file) => readFileSync(file, 'utf8'));
    expect(files.length).toBeGreaterThan(0);
    for (const script of [...files, hiddenOnceLeft])
      expect(() => parse(script, { ecmaVersion: 2017, sourceType: 'module' })).not.toThrow();
  });

  it('are those that the page names', () => {
    const said = readFileSync('docs/accessibility.md', 'utf8');
    const [, line = ''] = /^Browsers: (.*(?:\n.+)*)$/m.exec(said) ?? [];
    for (const one of promised) {
      const [, version] = /(\d[\d.]*)$/.exec(one) ?? [];
      expect(line).toContain(version ?? 'Firefox ESR');
    }
  });
});
