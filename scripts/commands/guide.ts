import { findChromium } from '../chromium/find.ts';
import { buildWithGuide } from '../guide/build.ts';
import { readArguments } from '../process/arguments.ts';
import { runStep } from '../steps/run-steps.ts';

/** Builds the site together with the PDFs of its guide; without a Chromium, the site alone. */
export async function run(args: readonly string[], usage: string): Promise<boolean> {
  readArguments(args, {}, usage);
  const withPdf = findChromium() !== undefined;
  const name = 'site with its guide as PDF';
  if (!(await runStep({ name, run: () => buildWithGuide(withPdf) }))) return false;
  if (!withPdf)
    console.log(
      'There is no Chromium here, so the guide has no PDF: install the package `chromium`, or set CHROMIUM_PATH, then run the same command again.',
    );
  return true;
}
