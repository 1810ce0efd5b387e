import type { Environment } from '../environment.ts';

/** What a preview must not have: anything that could keep or send what somebody writes. */
export function previewRefusals({
  d1_databases: databases,
  send_email: mail,
  secrets,
  triggers,
  assets,
}: Environment): string[] {
  const first = assets?.run_worker_first;
  const onlyExit = Array.isArray(first) && first.every((path) => path === '/exit');
  return [
    ...(databases.length > 0 ? ['[env.preview] has a database. Take it away.'] : []),
    ...(mail.length > 0 ? ['[env.preview] has mail. Take it away.'] : []),
    ...((secrets?.required ?? []).length > 0 ? ['[env.preview] has secrets. Take them away.'] : []),
    ...((triggers.crons ?? []).length > 0 ? ['[env.preview] has a cron. Take it away.'] : []),
    ...(onlyExit
      ? []
      : [
          '[env.preview.assets] runs code for more than the quick exit. Leave only "/exit" in run_worker_first.',
        ]),
  ];
}
