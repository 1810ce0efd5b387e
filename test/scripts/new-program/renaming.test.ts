import { expect, it } from 'vitest';
import { readContent } from '../../../scripts/content/read-content.ts';
import { renaming } from '../../../scripts/new-program/program-file.ts';

const { program: own } = await readContent('.');
if (!own) throw new Error('program.yaml is not in order.');
const inBoth = (en: string, es: string) => ({ en, es });
const from = {
  ...own,
  place: inBoth('Here', 'Here'),
  office: { name: inBoth('Bureau', 'Buró'), short: inBoth('B.I.G', 'B.I.G') },
  post: ['Bureau', '1 Mill Street'],
};
const to = {
  ...own,
  place: inBoth('New There', 'Nuevo Allá'),
  office: { name: inBoth('Agency', 'Agencia'), short: inBoth('Here', 'Here') },
  post: ['Agency', 'Floor 2', '1 Main Street'],
};

it.each([
  [
    'en',
    'Here the Bureau (B.I.G) is, not BxIxG or Hereafter.',
    'New There the Agency (Here) is, not BxIxG or Hereafter.',
  ],
  ['es', 'Here está el Buró (Bureau).', 'Nuevo Allá está el Agencia (Agency).'],
])(
  'puts each name once in the place of another, as whole words, in the words of "%s"',
  (locale, text, now) => {
    expect(renaming(from, to, [locale, 'en', 'es'])(text)).toBe(now);
  },
);
