/** A text of a PDF's metadata, whose own parentheses have a backslash before them (ISO 32000-1, 7.3.4.2). */
const madeBy = /\/(Creator|Producer)\s*\((?:\\.|[^\\()])*\)/g;

/** What made the file, without its version and without the machine: the browser, and what writes its PDF. */
const makers: Readonly<Record<string, string>> = { Creator: 'Chromium', Producer: 'Skia/PDF' };

/**
 * The PDF with nothing of the machine that printed it, so that the same words make the same file: the day of its words
 * in place of the moment of its making, and no system, processor or version. Whatever is written is as long as what
 * stood there, and the file's index of its parts stays right. Where not all words were reviewed yet, the day is today.
 */
export function withoutMachine(
  pdf: Buffer,
  day = new Date().toISOString().slice(0, 10),
): Uint8Array {
  const moment = `D:${day.replaceAll('-', '')}000000+00'00'`;
  const text = pdf
    .toString('latin1')
    .replace(/D:\d{14}\+00'00'/g, moment)
    .replace(madeBy, (whole, key: string) =>
      `/${key} (${makers[key] ?? ''})`.padEnd(whole.length).slice(0, whole.length),
    );
  return Buffer.from(text, 'latin1');
}
