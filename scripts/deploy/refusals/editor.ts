import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEnvironment, type Environment } from '../environment.ts';
import { keepingRefusals } from './preview.ts';
import { accessFaults, addressFaults, shellFaults } from './service.ts';

const hostOf = ({ vars: { SITE_URL: url = '' } }: Environment): string =>
  URL.canParse(url) ? new URL(url).hostname : '';

/** On the host of a site, or below it or above it, the editor might get at the cookie by which a member comes to the desk. */
function originFaults(folder: string, editor: Environment): string[] {
  const own = hostOf(editor);
  const isAt = (host: string, other: string) => host === other || host.endsWith(`.${other}`);
  return (['production', 'staging'] as const)
    .filter((name) => {
      const site = hostOf(readEnvironment(folder, name));
      return site !== '' && own !== '' && (isAt(own, site) || isAt(site, own));
    })
    .map(
      (name) =>
        `SITE_URL of [env.editor] is at or below the address of ${name}, or above it. Give the editor a host beside it, such as vod-editor.office.gov beside vod.office.gov.`,
    );
}

function repositoryFaults(folder: string): string[] {
  const file = 'site/src/content/program.yaml';
  const program = parse(readFileSync(join(folder, file), 'utf8')) as { readonly editing?: unknown };
  if (program.editing !== undefined) return [];
  return [
    `${file} has no \`editing\`, so the editor would not know where to save. Set its repository and branch there.`,
  ];
}

/** Everything but what stands there is the Worker's to give out, or strangers would be given it. */
function guardFaults({ assets }: Environment): string[] {
  if (assets?.run_worker_first === true) return [];
  return [
    '[env.editor.assets] gives files out unasked. Set run_worker_first = true, so that members alone are given them.',
  ];
}

/** What stands against deploying the editor with these settings. */
export function editorRefusals(
  folder: string,
  environment: Environment,
  shell: NodeJS.ProcessEnv,
): string[] {
  return [
    ...keepingRefusals('editor', environment),
    ...guardFaults(environment),
    ...addressFaults(environment),
    ...originFaults(folder, environment),
    ...accessFaults(environment, {
      what: 'the editor',
      before: 'it',
      roles: ['coordinator', 'editor'],
    }),
    ...repositoryFaults(folder),
    ...shellFaults(environment, shell),
  ];
}
