import { parse, stringify } from 'smol-toml';
import { parseDocument } from 'yaml';
import { testVars } from '../../settings.ts';

type Vars = Record<string, unknown>;
interface Environment {
  vars: Vars;
  send_email: Record<string, unknown>[];
  d1_databases: Record<string, unknown>[];
}
type Wrangler = Environment & { env: Record<'staging' | 'preview' | 'editor', Environment> };

/** Puts samples where an office may have set its own by now. */
function setSamples(environment: Environment, before: string, digit: string): void {
  const address = (name: string) => `${before}${name}@vod.example`;
  const [mail = {}] = environment.send_email;
  const [database = {}] = environment.d1_databases;
  const [coordinator, second, sender] = ['coordinator', 'second', 'notices'].map(address);
  Object.assign(environment.vars, testVars, {
    SITE_URL: `https://${before.replace('-', '.')}vod.example`,
    FORMS_OPEN: before === '' ? 'once-adopted' : 'to-try',
    ...{ NOTICE_FROM: sender, NOTICE_TO: coordinator, NOTICE_SECOND_TO: second },
    MEMBERS: [{ email: coordinator, role: 'coordinator' }],
  });
  mail['allowed_destination_addresses'] = [coordinator, second];
  mail['allowed_sender_addresses'] = [sender];
  database['database_id'] = `00000000-0000-4000-8000-00000000000${digit}`;
}

/** `wrangler.toml` as it is before an office sets anything: whatever it has set here, samples and placeholders stand there. */
export function sampleWrangler(text: string): string {
  const wrangler = parse(text) as unknown as Wrangler;
  setSamples(wrangler, '', '0');
  setSamples(wrangler.env.staging, 'staging-', '1');
  Object.assign(wrangler.env.editor.vars, {
    SITE_URL: 'https://vod-editor.example',
    ...{ ACCESS_AUDIENCE: '', ACCESS_TEAM: '' },
    MEMBERS: [{ email: 'coordinator@vod.example', role: 'coordinator' }],
  });
  return stringify(wrangler);
}

/** `program.yaml` as it is before the department has adopted the site. */
export function sampleProgram(text: string): string {
  const program = parseDocument(text);
  program.set('adopted', false);
  program.set('security', { untilAdopted: 'security@vod.example' });
  return String(program);
}
