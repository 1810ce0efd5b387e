import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEnvironment, type Environment } from '../environment.ts';
import type { Rule } from './rule.ts';
import { accessRules, addressRules, keepsNothing, shellRules } from './settings.ts';

const hostOf = ({ vars: { SITE_URL: url = '' } }: Environment): string =>
  URL.canParse(url) ? new URL(url).hostname : '';

/** On the host of a site, or below it or above it, the editor might get at the cookie by which a member comes to the desk. */
function originRules(folder: string, editor: Environment): Rule[] {
  const own = hostOf(editor);
  const isAt = (host: string, other: string) => host === other || host.endsWith(`.${other}`);
  return (['production', 'staging'] as const).map((name) => {
    const site = hostOf(readEnvironment(folder, name));
    return [
      site === '' || own === '' || !(isAt(own, site) || isAt(site, own)),
      `SITE_URL of [env.editor] is at or below the address of ${name}, or above it. Give the editor a host beside it, such as vod-editor.office.gov beside vod.office.gov.`,
    ];
  });
}

/** What the editor needs of its settings. */
export function editorRules(
  folder: string,
  environment: Environment,
  shell: NodeJS.ProcessEnv,
): Rule[] {
  const file = 'site/src/content/program.yaml';
  const program = parse(readFileSync(join(folder, file), 'utf8')) as { readonly editing?: unknown };
  return [
    ...keepsNothing('editor', environment),
    [
      // Everything but what stands there is the Worker's to give out, or strangers would be given it.
      environment.assets?.run_worker_first === true,
      '[env.editor.assets] gives files out unasked. Set run_worker_first = true, so that members alone are given them.',
    ],
    ...addressRules(environment),
    ...originRules(folder, environment),
    ...accessRules(environment, 'the editor', 'coordinator', 'editor'),
    [
      program.editing !== undefined,
      `${file} has no \`editing\`, so the editor would not know where to save. Set its repository and branch there.`,
    ],
    ...shellRules(environment, shell),
  ];
}
