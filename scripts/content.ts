import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent, readContent } from './content/check.ts';
import { pageReport } from './content/report/page.ts';
import { rowsOf, wordsRowsOf } from './content/report/rows.ts';
import { textReport } from './content/report/text.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';

/** Says of every entry how it stands, and what is wrong; the same as a page. */
await task(async () => {
  const content = await readContent(root);
  const findings = checkContent(root, content);
  const rows = rowsOf(root, content, new Date());
  const report = { rows, words: wordsRowsOf(content), findings };
  const page = join('.astro', 'content-report.html');
  await mkdir(join(root, '.astro'), { recursive: true });
  await writeFile(join(root, page), pageReport(report));
  console.log(`${textReport(report)}\n\nThe same as a page: ${page}`);
  return findings.length === 0;
});
