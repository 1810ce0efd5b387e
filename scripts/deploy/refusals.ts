import { developmentIdentitiesIn } from './development-identity.ts';
import { readEnvironment } from './environment.ts';
import type { EnvironmentName } from './environment-name.ts';
import { editorRefusals } from './refusals/editor.ts';
import { launchRefusals } from './refusals/launch.ts';
import { previewRefusals } from './refusals/preview.ts';
import { serviceRefusals } from './refusals/service.ts';

/**
 * What in the files of a folder, and in the shell, stands against a deployment: each a sentence on what it is and one on
 * what to do. Secrets stand in no file; `secrets.ts` looks for them in the account.
 */
export function refusalsFor(
  folder: string,
  name: EnvironmentName,
  shell: NodeJS.ProcessEnv,
): readonly string[] {
  const environment = readEnvironment(folder, name);
  if (name === 'preview') return previewRefusals(environment);
  if (name === 'editor') {
    return [...editorRefusals(folder, environment, shell), ...developmentIdentitiesIn(folder)];
  }
  return [
    ...serviceRefusals(environment, name, shell),
    ...developmentIdentitiesIn(folder),
    ...(name === 'production' ? launchRefusals(folder, environment) : []),
  ];
}
