import type { Environment } from '../deploy/environment.ts';

/** What wrangler has no command for, and what comes later. */
export function byHand({ vars, triggers }: Environment): string {
  const host = new URL(vars.SITE_URL ?? '').host;
  return [
    'Left to do by hand, as docs/operate.md says:',
    `- In the dashboard, under Zero Trust, make an Access application for ${host}/coordinator, with the members of the office and nobody else. Put its tag into ACCESS_AUDIENCE, the team's address into ACCESS_TEAM, and the members into MEMBERS.`,
    `- The domain of ${host} has to be a zone of this account. \`npm run deploy\` makes the address itself.`,
    `- \`npm run deploy\` also sets the cron (${(triggers.crons ?? []).join(', ')}) and the shape of the database.`,
  ].join('\n');
}
