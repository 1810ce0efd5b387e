/** How what was typed comes along into another language: the form of the page posts it there. */
export interface Carry {
  /** The address, without a locale. */
  readonly to: string;
  /** The situation in which there is something to carry, on a page where that is not always so. */
  readonly once?: string;
}
