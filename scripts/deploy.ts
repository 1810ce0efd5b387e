import { wrangler } from './process/wrangler.ts';
import { findChromium } from './chromium/find.ts';
import { whatIsWrongAt } from './deploy/deployed-site.ts';
import { deploy, listed } from './deploy/deploy.ts';
import { wranglerName } from './deploy/environment-name.ts';
import { readPlan } from './deploy/plan.ts';
import { refusalsFor } from './deploy/refusals.ts';
import { rehearsal } from './steps/deploy-rehearsal.ts';
import { buildWithGuide } from './guide/build.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { runSteps, type Step } from './steps/run-steps.ts';
import { checkSteps, lintSteps } from './steps/static.ts';

await task(async () => {
  const plan = readPlan(process.argv.slice(2));
  const tell = (line: string): void => {
    console.log(line);
  };
  // The editor is built along with the site, and is of no environment.
  const built = plan.environment === 'editor' ? 'production' : plan.environment;
  const env = { CLOUDFLARE_ENV: wranglerName(built) };
  // With the guide as PDF, which `npm run build` leaves out.
  const site: Step = {
    name: 'site with its guide as PDF',
    run: () => buildWithGuide(findChromium() !== undefined, env),
  };
  const prepare = async (): Promise<boolean> =>
    (await runSteps([...checkSteps, ...lintSteps, site])).failed === 0;

  if (!plan.dryRun) {
    const run = wrangler(tell);
    return deploy(plan, {
      folder: root,
      shell: process.env,
      run,
      prepare,
      look: whatIsWrongAt,
      tell,
    });
  }
  const refusals = refusalsFor(root, plan.environment, process.env);
  if (refusals.length > 0) tell(`${listed(refusals)}\n`);
  const prepared = await prepare();
  const { failed } = await runSteps(rehearsal([plan.environment]));
  tell(
    '\nNot looked at, for want of an account: secrets, the deployed database, the upload, health.',
  );
  tell(
    refusals.length > 0
      ? 'Nothing was deployed, and `npm run deploy` would refuse as said above.'
      : 'Nothing was deployed.',
  );
  return prepared && failed === 0;
});
