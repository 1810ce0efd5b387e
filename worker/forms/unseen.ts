/** What takes no ink: spaces, what Unicode says to ignore where it can't be drawn, and an empty pattern of Braille. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu;

/** Whether there is nothing to be seen in a text. */
export function isUnseen(text: string): boolean {
  return text.replace(unseen, '') === '';
}
