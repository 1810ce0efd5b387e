/** From the project's folder; each folder in it is a language. */
export const contentFolder = 'site/src/content';

/** What is the program's own, in every language. */
export const programPath = `${contentFolder}/program.yaml`;

export interface Languages {
  /** The language that is written first and that the others follow. It stands at `/`. */
  readonly source: string;
  readonly all: readonly string[];
}
