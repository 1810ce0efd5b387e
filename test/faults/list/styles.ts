import type { Fault } from '../fault.ts';

const folder = 'site/src/styles';

/** How it looks to those who see little, press with little aim, read on little glass, or print. */
export const styleFaults: readonly Fault[] = [
  {
    id: 'faint-in-the-dark',
    harm: 'Who reads with weak eyes on a dark page cannot read hints and dates.',
    file: `${folder}/tokens.css`,
    from: '--quiet: #b9c2c2;',
    to: '--quiet: #737f81;',
    filter: '^/ ',
  },
  {
    id: 'letters-of-one-size',
    harm: 'A reader who has set larger letters in the browser gets small ones here.',
    file: `${folder}/tokens.css`,
    from: '--text: max(1.125rem, min(1.06rem + 0.3vw, 1.25rem));',
    to: '--text: max(18px, min(17px + 0.3vw, 20px));',
    filter: '^/(faq/)? ',
  },
  {
    id: 'links-by-colour-alone',
    harm: 'Who does not tell colours apart does not see which words are a link.',
    file: `${folder}/base.css`,
    from: '  color: var(--action);\n  text-decoration-thickness: 1px;\n',
    to: '  color: var(--action);\n  text-decoration: none;\n',
    filter: '^/(faq/)? ',
  },
  {
    id: 'no-ring-round-the-focus',
    harm: 'Who has no mouse sees hardly where they are, and in colours of their own not at all.',
    file: `${folder}/base.css`,
    from: 'outline: 3px solid var(--ink);',
    to: 'outline: 3px solid transparent;',
    filter: '^/(contact/)? ',
  },
  {
    id: 'focus-under-the-bar',
    harm: 'On a telephone with a keyboard, what has the focus stands under the bar at the foot and cannot be seen.',
    file: `${folder}/base.css`,
    from: 'scroll-padding-block: 1rem 5.5rem;',
    to: 'scroll-padding-block: 1rem;',
    filter: '^/(contact/)? ',
  },
  {
    id: 'low-links-at-the-foot',
    harm: 'Who has a hand that shakes presses the link beside the one they want.',
    file: `${folder}/foot.css`,
    from: '  min-block-size: var(--target);\n',
    to: '',
    filter: '^/ ',
  },
  {
    id: 'too-wide-for-a-telephone',
    harm: 'On a small telephone the first page is cut off at its side, and "ask to be contacted" with it.',
    file: `${folder}/home.css`,
    from: 'repeat(auto-fit, minmax(min(10.25rem, 100%), 1fr))',
    to: 'repeat(2, minmax(10rem, 1fr))',
    filter: '^/ ',
  },
  {
    id: 'exit-unseen-in-own-colours',
    harm: 'Who reads in colours of their own cannot read the words of the quick exit.',
    file: `${folder}/reach.css`,
    from: '  forced-color-adjust: none;\n',
    to: '',
    likely: ['test/views/looks.deep.'],
    filter: '^/ ',
  },
  {
    id: 'pale-on-paper',
    harm: 'Who has the dark look prints pale letters on white: the form for the mail cannot be read.',
    file: `${folder}/print.css`,
    from: '    --ink: #000;\n',
    to: '',
    likely: ['test/browser/print.'],
    filter: '^/contact/print/ ',
  },
];
