import { parse } from 'node-html-parser';

/** The ids of the chapters that are forms to fill in by hand, in their order. */
export function formsIn(guideHtml: string): string[] {
  return parse(guideHtml)
    .querySelectorAll('.chapter')
    .filter((chapter) => chapter.querySelector('.paper') !== null)
    .map(({ id }) => id);
}

/**
 * The first form that begins on the back of a sheet, which has an even number: taken out to be sent, it would take the end
 * of something else along.
 */
export function formOnBack(
  forms: readonly string[],
  places: Readonly<Record<string, number>>,
): string | undefined {
  return forms.find((id) => (places[id] ?? 1) % 2 === 0);
}

/**
 * Puts a page before each of these chapters that says of itself why it is empty, or it would look like a misprint; Chromium
 * knows no `break-before: recto`.
 */
export function withEmptyPages(guideHtml: string, before: ReadonlySet<string>): string {
  const root = parse(guideHtml);
  // As it stands in the markup, and so to be put into it again.
  const words = root.querySelector('.book')?.rawAttributes['data-empty'] ?? '';
  const empty = `<p class="empty-page">${words}</p>`;
  for (const id of before) {
    const chapter = root.getElementById(id);
    if (chapter === null) throw new Error(`The guide has no chapter "${id}".`);
    chapter.insertAdjacentHTML('beforebegin', empty);
  }
  return root.toString();
}
