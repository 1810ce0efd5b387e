import type { Fault } from '../fault.ts';

const content = 'site/src/content';
const rules = 'scripts/content/rules';

/** The words of the site, and the rules that look after them when an editor changes something. */
export const contentFaults: readonly Fault[] = [
  {
    id: 'hotline-dials-another',
    harm: 'Who presses the number of the hotline for domestic violence calls another one.',
    file: `${content}/en/pages/safety.mdx`,
    from: '(tel:+18007997233)',
    to: '(tel:+18006564673)',
  },
  {
    id: 'may-not-end-it',
    harm: 'The first page no longer says that one may end a dialogue, and a survivor believes that they are bound.',
    file: `${content}/en/pages/home.mdx`,
    from: '**Either of you can pause or end it,**',
    to: '**Either of you can pause it,**',
  },
  {
    id: 'ten-seconds-between-presses',
    harm: 'A survivor trusts the page, presses Shift every eight seconds, and does not get away.',
    file: `${content}/en/pages/safety.mdx`,
    from: 'no more than five seconds between',
    to: 'no more than ten seconds between',
    likely: ['test/site/', 'test/browser/exit.'],
  },
  {
    id: 'yes-and-no-in-spanish',
    harm: 'A survivor says in Spanish that no message is safe, and the coordinator reads that one is.',
    file: 'site/src/i18n/es.ts',
    from: "{ yes: 'Sí', no: 'No',",
    to: "{ yes: 'No', no: 'Sí',",
  },
  {
    id: 'last-fact-of-a-range',
    harm: 'An editor loses the place of a fact, such as who is there in the room, and no rule says so.',
    file: `${rules}/facts.ts`,
    from: 'const length = Number(to) - Number(from) + 1;',
    to: 'const length = Number(to) - Number(from);',
    likely: ['test/scripts/content/'],
  },
  {
    id: 'any-known-number-will-do',
    harm: 'An editor shows the number of one hotline over a link to another, and no rule says so.',
    file: `${rules}/numbers.ts`,
    from: "if (read === '' || read === number)",
    to: "if (read === '' || known.has(read))",
    likely: ['test/scripts/content/'],
  },
  {
    id: 'blame-with-a-capital',
    harm: 'An editor begins a sentence with a word that blames or promises, and no rule says so.',
    file: 'site/src/content-rules/words.ts',
    from: "'giu'",
    to: "'gu'",
    likely: ['test/scripts/content/'],
  },
  {
    id: 'link-into-another-language',
    harm: 'An editor links a Spanish page to an English one, no rule says so, and a survivor is led where they cannot read.',
    file: 'site/src/content-rules/links.ts',
    from: "if (path !== '' && language !== locale) {",
    to: "if (path !== '' && language !== locale && language !== source) {",
    likely: ['test/scripts/content/'],
  },
  {
    id: 'number-over-a-number',
    harm: 'Of two members who correct the telephone number at once, one loses it in silence, and survivors call the wrong line.',
    file: 'site/src/edit/program-saving.ts',
    from: 'if (isSame(opened, there)) {',
    to: "if (opened !== '') {",
    likely: ['test/scripts/edit/program-saving.'],
  },
];
