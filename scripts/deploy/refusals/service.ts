import type { Environment } from '../environment.ts';
import { optionFor, type ServiceName } from '../environment-name.ts';
import { isSample } from '../sample.ts';

/** What `npm run vod -- provision` puts the real one in the place of. */
export const placeholderDatabase = /^0{8}-0{4}-4000-8000-0{11}\d$/;

/** Where the service keeps what people send. */
function databaseFaults({ d1_databases: [database] }: Environment, name: ServiceName): string[] {
  if (database === undefined) return ['There is no [[d1_databases]]: put it back.'];
  if (!placeholderDatabase.test(database.database_id ?? '')) return [];
  return [
    `database_id of ${database.database_name ?? 'the database'} is the placeholder. Run \`npm run vod -- provision${optionFor(name)}\`, which makes the database and writes its id.`,
  ];
}

/** Every address at which the Worker answers has to be one that Access stands before. */
export function addressFaults({ vars, workers_dev, preview_urls }: Environment): string[] {
  const { SITE_URL: siteUrl = '' } = vars;
  return [
    ...(siteUrl === '' || isSample(siteUrl)
      ? [`SITE_URL is "${siteUrl}". Set it to the address that the site will have.`]
      : []),
    ...(workers_dev === false
      ? []
      : ['workers_dev is open, and that address goes around Access. Set it to false.']),
    ...(preview_urls === false
      ? []
      : ['preview_urls is open, and those addresses go around Access. Set it to false.']),
  ];
}

/** What is missing for mail, whose addresses an account is told of too. */
export function mailFaults({ vars, send_email: [binding] }: Environment): string[] {
  const wanted = [
    ['NOTICE_TO', "the coordinator's", binding?.allowed_destination_addresses],
    ['NOTICE_SECOND_TO', "the second person's", binding?.allowed_destination_addresses],
    ['NOTICE_FROM', "the service's own", binding?.allowed_sender_addresses],
  ] as const;
  return wanted.flatMap(([name, whose, allowed]) => {
    const { [name]: address = '' } = vars;
    if (address === '' || isSample(address)) {
      return [
        `${name} is "${address}", so nobody would be told of a request. Set it to ${whose} address, under vars and in [[send_email]].`,
      ];
    }
    if (allowed?.includes(address)) return [];
    return [`${name} is ${address}, which [[send_email]] does not allow. Add it there.`];
  });
}

/** What Access lets in where. */
interface Guarded {
  readonly what: string;
  readonly before: string;
  /** A member of one of these roles has to be there. */
  readonly roles: readonly string[];
}

/** What is missing of Access, without which nobody comes in. */
export function accessFaults({ vars }: Environment, { what, before, roles }: Guarded): string[] {
  const { ACCESS_AUDIENCE: audience = '', MEMBERS: members = [] } = vars;
  return [
    ...(/^[0-9a-f]{64}$/.test(audience)
      ? []
      : [
          `ACCESS_AUDIENCE is "${audience}", so ${what} is open to nobody. Make an Access application before ${before} (docs/operate.md) and set its tag.`,
        ]),
    ...(members.some(({ role = '' }) => roles.includes(role))
      ? []
      : [`MEMBERS has no ${roles.join(' and no ')}. Name who comes to ${what}.`]),
  ];
}

function sweepFaults({ triggers }: Environment): string[] {
  if ((triggers.crons ?? []).length > 0) return [];
  return [
    '[triggers] has no cron, so a mail that fails once is never sent. Put "*/5 * * * *" back.',
  ];
}

/** A setting in the shell that runs this belongs to one machine, not to the service. */
export function shellFaults({ vars, secrets }: Environment, shell: NodeJS.ProcessEnv): string[] {
  return [...Object.keys(vars), ...(secrets?.required ?? [])]
    .filter((name) => shell[name] !== undefined)
    .map(
      (name) =>
        `${name} is set in this shell. Unset it: what is deployed stands in wrangler.toml and in the secrets of the account.`,
    );
}

/** What stands against deploying the whole service with these settings. */
export function serviceRefusals(
  environment: Environment,
  name: ServiceName,
  shell: NodeJS.ProcessEnv,
): string[] {
  return [
    ...databaseFaults(environment, name),
    ...addressFaults(environment),
    ...mailFaults(environment),
    ...accessFaults(environment, {
      what: 'the desk',
      before: '/coordinator',
      roles: ['coordinator'],
    }),
    ...sweepFaults(environment),
    ...shellFaults(environment, shell),
  ];
}
