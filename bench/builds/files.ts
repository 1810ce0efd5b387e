/** How many files a project has besides those that are measured: what the service's own content has. */
export const ownFiles = 138;

const paragraph = (seed: number) =>
  `Invented paragraph ${seed}. A page of the site has about four hundred words, in short sentences. This one has as many and says nothing. You can read it, and you can stop reading it at any time. A [link](/process/) stands in it, and **a word that is set apart**, so that it is made as any other is.`;

/** The words of one invented page, in Markdown that every tool here reads alike. */
export function wordsOf(number: number): string {
  return [0, 1, 2, 3]
    .map((part) =>
      [
        `## Part ${part + 1} of page ${number}`,
        paragraph(number * 10 + part),
        ['- One thing.', '- Another thing, which is longer.', `- Thing ${number}.`].join('\n'),
        paragraph(number * 10 + part + 5),
      ].join('\n\n'),
    )
    .join('\n\n');
}

/** The name of an invented page. */
export const nameOf = (number: number): string => `invented-${String(number).padStart(4, '0')}`;
