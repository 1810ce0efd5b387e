import type { Environment } from '../deploy/environment.ts';

const hostOf = ({ vars }: Environment): string => new URL(vars.SITE_URL ?? '').host;

/** What wrangler has no command for, and what comes later. */
export function byHand(service: Environment, editor: Environment): string {
  const host = hostOf(service);
  return [
    'Left to do by hand, as docs/operate.md says:',
    `- In the dashboard, under Zero Trust, make an Access application for ${host}/coordinator, with the members of the office and nobody else. Put its tag into ACCESS_AUDIENCE, the team's address into ACCESS_TEAM, and the members into MEMBERS.`,
    `- For the editor of the words, if you want it, another application for the whole of ${hostOf(editor)}. Its tag, the team's address and its members go into [env.editor.vars]. \`npm run deploy -- --env editor\` then makes the address.`,
    `- The domain of ${host} has to be a zone of this account. \`npm run deploy\` makes the address itself.`,
    `- \`npm run deploy\` also sets the cron (${(service.triggers.crons ?? []).join(', ')}) and the shape of the database.`,
  ].join('\n');
}
