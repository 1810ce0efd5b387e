import { parse, stringify } from 'smol-toml';
import { isMap, parseDocument } from 'yaml';

/** What the office calls itself, and what its notice says, in English and in Spanish. */
const names: Readonly<Record<string, readonly [string, string]>> = {
  name: ['Dialogue After “Serious” Harm', 'Diálogo tras un daño “grave”'],
  shortName: ['Dialogue', 'Diálogo'],
  place: ['Peña Blanca', 'Peña Blanca'],
  'office.name': ['Peña Bureau of Victims & Families', 'Oficina José Peña de Víctimas'],
  'office.short': ['BVF', 'OVF'],
  'department.name': ['Ministry of Custody & Care', 'Ministerio de Custodia & Paz'],
  'department.short': ['MCC', 'MCC'],
  'notice.official': ['Keeper of Requests', 'Responsable'],
  'notice.authority': ['The law on dialogues, section 12-34.', 'Ley 12-34 sobre diálogos.'],
  'notice.retention': [
    'The office keeps answers for as long as the law on records says.',
    'Lo que dice la ley.',
  ],
  'notice.access': [
    'You may ask the office to show you what it keeps about you.',
    'Puede pedir verlo.',
  ],
};

/** Settings of an office that does nothing as this one does; each is a value that the Worker takes. */
const vars = (site: string): Readonly<Record<string, unknown>> => ({
  SITE_URL: `https://${site}-franklin.gov`,
  NOTICE_FROM: `from@${site}-franklin.gov`,
  NOTICE_TO: `to@${site}-franklin.gov`,
  NOTICE_SECOND_TO: `also-to@${site}-franklin.gov`,
  EXIT_URL: 'https://news.franklin.example/today?page=1&all',
  TIME_ZONE: 'America/St_Johns',
  WORKING_HOURS: 'Sat Sun 0-2',
  UNREAD_HOURS: 3,
  FISCAL_YEAR_MONTH: 10,
  MORNING_NOTICE: 'off',
  DAILY_CAP: 1,
  RETENTION: [{ kind: 'contact', state: 'closed', days: 40, schedule: 'F-12' }],
  FORMS_OPEN: 'to-try',
  ACCESS_AUDIENCE: 'cd'.repeat(32),
  ACCESS_TEAM: `https://${site}.cloudflareaccess.com`,
  MEMBERS: [
    { email: `zoe@${site}-franklin.gov`, role: 'reader' },
    { email: `ada@${site}-franklin.gov`, role: 'coordinator' },
    { email: `ida@${site}-franklin.gov`, role: 'editor' },
    { token: `${'1'.repeat(32)}.access`, role: 'checker' },
  ],
});

interface Environment {
  vars: Record<string, unknown>;
  send_email?: Record<string, unknown>[];
  d1_databases?: Record<string, unknown>[];
  ratelimits?: { simple: { limit: number } }[];
}

interface Wrangler extends Environment {
  name: string;
  access: { dev: { identity: { email: string } } };
  env: Record<string, Environment>;
}

function changeEnvironment(environment: Environment, site: string): void {
  const others = vars(site);
  for (const name of Object.keys(environment.vars)) {
    if (name in others) environment.vars[name] = others[name];
  }
  for (const mail of environment.send_email ?? []) {
    mail['allowed_destination_addresses'] = [others['NOTICE_TO'], others['NOTICE_SECOND_TO']];
    mail['allowed_sender_addresses'] = [others['NOTICE_FROM']];
  }
  for (const database of environment.d1_databases ?? []) {
    database['database_name'] = `requests-${site}`;
    database['database_id'] =
      `00000000-0000-4000-8000-0000000000${String(site.length).padStart(2, '0')}`;
  }
  for (const { simple } of environment.ratelimits ?? []) simple.limit = 2;
}

/** `wrangler.toml` as an office has it that set everything otherwise, in production and in each environment. */
export function changedWrangler(text: string): string {
  const wrangler = parse(text) as unknown as Wrangler;
  wrangler.name = 'franklin-dialogue';
  wrangler.access.dev.identity.email = 'ada@dialogue-franklin.gov';
  changeEnvironment(wrangler, 'dialogue');
  for (const [name, environment] of Object.entries(wrangler.env)) {
    changeEnvironment(environment, `dialogue-${name}`);
  }
  return stringify(wrangler);
}

/** The settings of production that nothing here changes, by their names. */
export function unchangedVars(text: string): readonly string[] {
  const { vars: own } = parse(text) as unknown as Wrangler;
  return Object.keys(own).filter((name) => !(name in vars('dialogue')));
}

/** `program.yaml` of an office that set everything otherwise: names, numbers, addresses, sentences, ways to end. */
export function changedProgram(text: string): string {
  const program = parseDocument(text);
  const set = (path: string, value: unknown) => {
    program.setIn(path.split('.'), value);
  };
  for (const gone of ['officeLanguages', 'substituteAddress', 'certification', 'editing']) {
    program.delete(gone);
  }
  program.deleteIn(['telephone', 'letters']);
  for (const [path, [english, spanish]] of Object.entries(names)) {
    const before = program.getIn(path.split('.'));
    const locales = isMap(before) ? before.items.map(({ key }) => String(key)) : [];
    set(path, Object.fromEntries(locales.map((each) => [each, each === 'es' ? spanish : english])));
  }
  set('telephone.number', '1-555-555-0142');
  set('relay', '800');
  set('email', 'words@franklin.example');
  set('post', ['Peña Bureau of Victims and Families', '1 Mill Street', 'Peña Blanca, PB 00501']);
  set('security', { untilAdopted: 'fault@franklin.example', onceAdopted: 'fix@franklin.example' });
  set('outcomes', { done: 'It was done', 'gone-away': 'They went away' });
  set('reviewMonths', 1);
  return String(program);
}
