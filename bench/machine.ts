import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/root.ts';

/** What the figures were measured on. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  /** Versions of what was measured and of what measured it. */
  readonly versions: Readonly<Record<string, string>>;
}

const versionOf = (folder: string, name: string) => {
  const file = join(root, folder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

const own = ['astro', 'hono', 'miniflare', 'workerd'];
const peers = [
  '@astrojs/starlight',
  '@11ty/eleventy',
  'govuk-frontend',
  '@uswds/uswds',
  'express',
  'better-sqlite3',
];

/** @param withPeers whether the packages of `bench/package.json` are there. */
export function describeMachine({ withPeers }: { withPeers: boolean }): Machine {
  const named = [
    ...own.map((name) => [name, versionOf('.', name)]),
    ...(withPeers ? peers.map((name) => [name, versionOf('bench', name)]) : []),
  ];
  return {
    system: `${type()} ${release().split('-')[0] ?? ''}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    versions: { node: process.versions.node, ...(Object.fromEntries(named) as object) },
  };
}
