import { task } from './process/task.ts';
import { buildSite } from './site/build-site.ts';
import { runStep } from './steps/run-steps.ts';

await task(() => runStep({ name: 'site', run: buildSite }));
