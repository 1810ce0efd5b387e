import type { Child } from 'hono/jsx';

const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
// It begins at a figure, before which a plus and one bracket may stand: brackets without end take no time.
const number = /(\+?\(?\d[\d ().-]*\d)/;

/**
 * A text that somebody typed, its numbers in the order in which they are dialled. Among Arabic letters a browser would turn the
 * groups of one round, and show 0199-010 for 010-0199 (UAX #9, rule W2).
 */
export function numbersInOrder(text: string): Child {
  if (!fromTheRight.test(text)) return text;
  return text
    .split(number)
    .map((part, index) => (index % 2 === 1 ? <bdi dir="ltr">{part}</bdi> : part));
}
