import { findChromium } from '../chromium/find.ts';
import { buildWithGuide, type BuiltWithGuide } from '../guide/build.ts';
import { readArguments } from '../process/arguments.ts';
import { runStep } from '../steps/run-steps.ts';

/** Builds the site together with the PDFs of its guide; without a Chromium, the site alone. */
export async function guide(args: readonly string[], usage: string): Promise<boolean> {
  readArguments(args, {}, usage);
  const withPdf = findChromium() !== undefined;
  let guides: BuiltWithGuide['guides'] = [];
  const run = async () => {
    const built = await buildWithGuide(withPdf);
    guides = built.guides;
    return built;
  };
  if (!(await runStep({ name: 'site with its guide as PDF', run }))) return false;
  if (!withPdf) {
    console.log(
      'There is no Chromium here, so the guide has no PDF: install the package `chromium`, or set CHROMIUM_PATH, then run the same command again.',
    );
  }
  for (const { locale, pages, bytes } of guides)
    console.log(`guide-${locale}.pdf: ${pages} pages, ${Math.round(bytes.length / 1000)} kB`);
  return true;
}
