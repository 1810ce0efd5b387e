import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent, readContent } from './content/check.ts';
import { pageReport } from './content/report/page.ts';
import { rowsOf } from './content/report/rows.ts';
import { textReport } from './content/report/text.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';

/** Says of every entry how it stands, and what is wrong; the same as a page. */
await task(async () => {
  const content = readContent(root);
  const findings = checkContent(root, content);
  const rows = rowsOf(root, content, new Date());
  const page = join('.astro', 'content-report.html');
  await mkdir(join(root, '.astro'), { recursive: true });
  await writeFile(join(root, page), pageReport(rows, findings));
  console.log(`${textReport(rows, findings)}\n\nThe same as a page: ${page}`);
  return findings.length === 0;
});
