import type { Environment } from '../environment.ts';

/** What an environment must not have that is no service: anything that could keep or send what somebody writes. */
export function keepingRefusals(
  name: 'editor' | 'preview',
  { d1_databases: databases, send_email: mail, secrets, triggers }: Environment,
): string[] {
  return [
    ...(databases.length > 0 ? [`[env.${name}] has a database. Take it away.`] : []),
    ...(mail.length > 0 ? [`[env.${name}] has mail. Take it away.`] : []),
    ...((secrets?.required ?? []).length > 0 ? [`[env.${name}] has secrets. Take them away.`] : []),
    ...((triggers.crons ?? []).length > 0 ? [`[env.${name}] has a cron. Take it away.`] : []),
  ];
}

/** What stands against a preview. */
export function previewRefusals(environment: Environment): string[] {
  const first = environment.assets?.run_worker_first;
  const onlyExit = Array.isArray(first) && first.every((path) => path === '/exit');
  return [
    ...keepingRefusals('preview', environment),
    ...(onlyExit
      ? []
      : [
          '[env.preview.assets] runs code for more than the quick exit. Leave only "/exit" in run_worker_first.',
        ]),
  ];
}
