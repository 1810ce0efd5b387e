import { developmentIdentitiesIn } from './development-identity.ts';
import { readEnvironment, type Environment } from './environment.ts';
import type { EnvironmentName } from './environment-name.ts';
import { editorRules } from './refusals/editor.ts';
import { launchRules } from './refusals/launch.ts';
import { broken, type Rule } from './refusals/rule.ts';
import { keepsNothing, serviceRules } from './refusals/settings.ts';

function previewRules(environment: Environment): Rule[] {
  const first = environment.assets?.run_worker_first;
  return [
    ...keepsNothing('preview', environment),
    [
      Array.isArray(first) && first.every((path) => path === '/exit'),
      '[env.preview.assets] runs code for more than the quick exit. Leave only "/exit" in run_worker_first.',
    ],
  ];
}

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
  if (name === 'preview') return broken(previewRules(environment));
  const rules =
    name === 'editor'
      ? editorRules(folder, environment, shell)
      : serviceRules(environment, name, shell);
  return [
    ...broken(rules),
    ...developmentIdentitiesIn(folder),
    ...(name === 'production' ? broken(launchRules(folder, environment)) : []),
  ];
}
