import { cpus, release, totalmem, type } from 'node:os';

/** What the figures are measured on, and when: the line below a table. */
export function describeMachine(): string {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  return [
    new Date().toISOString().slice(0, 10),
    `${type()} ${release().split('-')[0] ?? ''}`,
    ...[processor, `${cpus().length} cores`, `${Math.round(totalmem() / 2 ** 30)} GB`],
    `Node ${process.versions.node}.`,
  ].join(', ');
}
