import { checkContent } from './content/check.ts';
import { readContent } from './content/read-content.ts';
import { checkLinks } from './content/links/check-links.ts';
import { textReport } from './content/report.ts';
import { readArguments } from './process/arguments.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';

/**
 * Says how the pages read, what to do now, and what is wrong. With `--links` it opens every link to another
 * site instead, which needs the network, and writes the day into the entries whose links work.
 */
await task(async () => {
  const usage = 'Write "npm run content" alone, or "npm run content -- --links".';
  const { links } = readArguments(
    process.argv.slice(2),
    { links: { type: 'boolean' } },
    usage,
  ).values;
  return links === true ? openLinks() : tellHowItStands();
});

async function tellHowItStands(): Promise<boolean> {
  const content = await readContent(root);
  const findings = checkContent(root, content);
  console.log(textReport(content, findings, new Date()));
  return findings.length === 0;
}

/** Whether all links to other sites work. */
async function openLinks(): Promise<boolean> {
  const { entries } = await readContent(root);
  // The day as it is where the editor sits.
  const today = new Intl.DateTimeFormat('en-CA').format(new Date());
  const { found, written } = await checkLinks(root, entries, today, (said) => {
    console.log(said);
  });
  if (found.length > 0 && found.every((said) => said === 'NOT REACHED')) {
    console.log('\nNo link could be reached. Is this computer on the network?');
    return false;
  }
  console.log(`\nThe day ${today} was written into ${written.length} files.`);
  return found.every((said) => said === 'works');
}
