import type { Page } from 'playwright-core';

/** A way through pages as a person goes it, which stops wherever there is something to see. */
export interface Journey {
  readonly name: string;
  /** Hands over the name of each view at which it stops; its files have the same name. */
  readonly go: (page: Page, origin: string) => AsyncGenerator<string>;
}

/** A name in one language: `faq` at `/`, `es-faq` at `/es/`. */
export function nameIn(home: string, name: string): string {
  return home.slice(1).replace('/', '-') + name;
}
