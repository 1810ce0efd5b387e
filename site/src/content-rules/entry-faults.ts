import type { KnownComponent } from '../known-components.ts';
import { emptyTextFaults } from './empty-text.ts';
import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { frontMatterFaults } from './front-matter.ts';
import { imageFaults } from './images.ts';
import type { Languages } from './languages.ts';
import { deadLinks } from './links.ts';
import { loneTagFaults } from './lone-tags.ts';
import { markupFaults } from './markup.ts';
import { orderFaults } from './order.ts';
import { signFaults } from './signs.ts';
import { termFaults } from './terms.ts';
import { translationFaults } from './translation.ts';

/** What entries can be made with. */
export interface Surroundings {
  readonly components: readonly KnownComponent[];
  readonly languages: Languages;
  /** Whether a picture is there, by its address, such as `/room.png`. */
  readonly hasPicture: (address: string) => boolean;
}

/**
 * What the site can't be built with, or would be built wrong with: each entry by itself, and beside the others.
 *
 * @param of those that are looked at by themselves: all, or those that were changed.
 */
export function entryFaults(
  entries: readonly Entry[],
  { components, languages, hasPicture }: Surroundings,
  of = entries,
): Finding[] {
  return [
    ...of.flatMap((entry) => [
      ...frontMatterFaults(entry),
      ...emptyTextFaults(entry),
      ...markupFaults(entry, components),
      ...loneTagFaults(entry),
      ...deadLinks(entry, entries, languages),
      ...termFaults(entry, entries),
      ...signFaults(entry),
      ...imageFaults(entry, hasPicture),
    ]),
    ...orderFaults(entries),
    ...translationFaults(entries, languages),
  ];
}
