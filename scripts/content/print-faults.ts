import { root } from '../root.ts';
import { readContent } from './read-content.ts';
import { structureFaults } from './check.ts';
import { inWords } from '../../site/src/content-rules/finding.ts';

/**
 * Says what the site can't be built with. It is run in a process of its own: what `npm start` once read of the rules
 * stays with it, and they change too.
 */
const faults = structureFaults(root, await readContent(root));
if (faults.length > 0) {
  console.log(faults.map(inWords).join('\n\n'));
  process.exitCode = 1;
}
