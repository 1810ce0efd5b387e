import type { Environment } from '../environment.ts';
import { optionFor, type ServiceName } from '../environment-name.ts';
import { isSample } from '../sample.ts';
import type { Rule } from './rule.ts';

/** What `npm run vod -- provision` puts the real one in the place of. */
export const placeholderDatabase = /^0{8}-0{4}-4000-8000-0{11}\d$/;

/** Where the service keeps what people send. */
function databaseRules({ d1_databases: [database] }: Environment, name: ServiceName): Rule[] {
  return [
    [database !== undefined, 'There is no [[d1_databases]]: put it back.'],
    [
      !placeholderDatabase.test(database?.database_id ?? ''),
      `database_id of ${database?.database_name ?? 'the database'} is the placeholder. Run \`npm run vod -- provision${optionFor(name)}\`, which makes the database and writes its id.`,
    ],
  ];
}

/** What an environment must not have that is no service: anything that could keep or send what somebody writes. */
export function keepsNothing(
  name: 'editor' | 'preview',
  { d1_databases: databases, send_email: mail, secrets, triggers }: Environment,
): Rule[] {
  return [
    [databases.length === 0, `[env.${name}] has a database. Take it away.`],
    [mail.length === 0, `[env.${name}] has mail. Take it away.`],
    [(secrets?.required ?? []).length === 0, `[env.${name}] has secrets. Take them away.`],
    [(triggers.crons ?? []).length === 0, `[env.${name}] has a cron. Take it away.`],
  ];
}

/** Every address at which the Worker answers has to be one that Access stands before. */
export function addressRules({ vars, workers_dev, preview_urls }: Environment): Rule[] {
  const { SITE_URL: url = '' } = vars;
  const shut = 'and what it opens goes around Access. Set it to false.';
  return [
    [
      url !== '' && !isSample(url),
      `SITE_URL is "${url}". Set it to the address that the site will have.`,
    ],
    [workers_dev === false, `workers_dev is open, ${shut}`],
    [preview_urls === false, `preview_urls is open, ${shut}`],
  ];
}

/** What mail needs, whose addresses an account is told of too. */
export function mailRules({ vars, send_email: [binding] }: Environment): Rule[] {
  const { allowed_destination_addresses: to, allowed_sender_addresses: from } = binding ?? {};
  const wanted = [
    ['NOTICE_TO', "the coordinator's", to],
    ['NOTICE_SECOND_TO', "the second person's", to],
    ['NOTICE_FROM', "the service's own", from],
  ] as const;
  return wanted.map(([name, whose, allowed = []]) => {
    const { [name]: address = '' } = vars;
    if (address !== '' && !isSample(address)) {
      const say = `${name} is ${address}, which [[send_email]] does not allow. Add it there.`;
      return [allowed.includes(address), say];
    }
    return [
      false,
      `${name} is "${address}", so nobody would be told of a request. Set it to ${whose} address, under vars and in [[send_email]].`,
    ];
  });
}

/** What Access needs, without which nobody comes in: a member of one of these roles has to be there. */
export function accessRules(
  { vars: { ACCESS_AUDIENCE: audience = '', MEMBERS: members = [] } }: Environment,
  what: 'the desk' | 'the editor',
  ...roles: readonly string[]
): Rule[] {
  return [
    [
      /^[0-9a-f]{64}$/.test(audience),
      `ACCESS_AUDIENCE is "${audience}", so ${what} is open to nobody. Make an Access application before ${what === 'the desk' ? '/coordinator' : 'it'} (docs/operate.md) and set its tag.`,
    ],
    [
      members.some(({ role = '' }) => roles.includes(role)),
      `MEMBERS has no ${roles.join(' and no ')}. Name who comes to ${what}.`,
    ],
  ];
}

/** A setting in the shell that runs this belongs to one machine, not to the service. */
export function shellRules({ vars, secrets }: Environment, shell: NodeJS.ProcessEnv): Rule[] {
  return [...Object.keys(vars), ...(secrets?.required ?? [])].map((name) => [
    shell[name] === undefined,
    `${name} is set in this shell. Unset it: what is deployed stands in wrangler.toml and in the secrets of the account.`,
  ]);
}

/** What the whole service needs of its settings. */
export function serviceRules(
  environment: Environment,
  name: ServiceName,
  shell: NodeJS.ProcessEnv,
): Rule[] {
  return [
    ...databaseRules(environment, name),
    ...addressRules(environment),
    ...mailRules(environment),
    ...accessRules(environment, 'the desk', 'coordinator'),
    [
      (environment.triggers.crons ?? []).length > 0,
      '[triggers] has no cron, so a mail that fails once is never sent. Put "*/5 * * * *" back.',
    ],
    ...shellRules(environment, shell),
  ];
}
