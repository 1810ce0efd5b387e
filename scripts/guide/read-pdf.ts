import { getDocumentProxy } from 'unpdf';

/** Opens a PDF to be read. It is to be destroyed after use. */
export function openPdf(bytes: Uint8Array) {
  // A copy, for the reader takes its bytes away; and no warnings, for it warns of what the standard allows.
  return getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
}

type Pdf = Awaited<ReturnType<typeof openPdf>>;

/** How many pages a PDF has, and on which of them each place begins that a link in it leads to, by its id. */
export async function placesIn(
  bytes: Uint8Array,
): Promise<{ pages: number; places: Readonly<Record<string, number>> }> {
  const pdf = await openPdf(bytes);
  const named = Object.entries(await pdf.getDestinations());
  const places = await Promise.all(
    // Chromium writes an id as an address has it.
    named.map(async ([id, place]) => [decodeURIComponent(id), await pageOf(pdf, place)] as const),
  );
  await pdf.loadingTask.destroy();
  return { pages: pdf.numPages, places: Object.fromEntries(places) };
}

/** @param place a destination: the page's reference first. */
export async function pageOf(pdf: Pdf, place: unknown): Promise<number> {
  if (!Array.isArray(place)) throw new Error('A place in the PDF names no page.');
  const [page] = place as unknown[];
  return 1 + (await pdf.getPageIndex(page as Parameters<Pdf['getPageIndex']>[0]));
}
