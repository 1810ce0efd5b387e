/** From the project's folder; each folder in it is a language. */
export const contentFolder = 'site/src/content';

export interface Languages {
  /** The language that is written first and that the others follow. It stands at `/`. */
  readonly source: string;
  readonly all: readonly string[];
}
