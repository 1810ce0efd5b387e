/**
 * Why nothing is saved, in an editor's words. The editor shows the cause of an error of this name in its own window; of any other
 * it would say only that there was one.
 */
export class Refusal extends Error {
  constructor(words: string) {
    super('saving_failed', { cause: new Error(`Nothing was saved. ${words}`) });
  }
}
