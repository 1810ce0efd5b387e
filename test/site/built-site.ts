import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { telephoneOf, type Telephone, type WrittenTelephone } from '../../site/src/telephone.ts';
import type { SiteFile } from '../../worker/desk/site/from-site.ts';

/** The site as built into dist/, and what it was built from. */

export interface Page {
  /** Where it is served, for example `/faq/`. */
  readonly address: string;
  readonly html: string;
  readonly document: HTMLElement;
}

interface WranglerConfig {
  readonly assets: { readonly run_worker_first: readonly string[] };
  readonly vars: { readonly SITE_URL: string };
}

interface Program {
  readonly email: string;
  readonly adopted: boolean;
  readonly security: { readonly untilAdopted: string; readonly onceAdopted?: string };
  /** A text in every language alike, or one for each. */
  readonly department: { readonly short: string | Readonly<Record<string, string>> };
  readonly post: readonly string[];
  readonly telephone: Telephone;
  readonly relay: string;
}

/** Every file of the built site, as its path from the site's root, for example `/faq/index.html`. */
export const files: ReadonlySet<string> = new Set(
  readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice('dist'.length)),
);

/** Every page of the site. */
export const pages: readonly Page[] = [...files]
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => {
    const html = readFileSync(join('dist', file), 'utf8');
    return { address: file.replace(/index\.html$/, ''), html, document: parse(html) };
  });

/** Pages that anyone may find; the others belong to one person's visit, or to a mishap. */
export const publicPages = pages.filter(({ document }) => {
  const robots = document.querySelector('meta[name="robots"]');
  return !robots?.getAttribute('content')?.includes('noindex');
});

/** What the site tells the coordinator's desk, which the Worker renders. */
export const forDesk = JSON.parse(readFileSync('dist/coordinator/desk.json', 'utf8')) as SiteFile;

/** Each folder of the content is a language of the site. */
export const locales = readdirSync('site/src/content', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const config = parseToml(readFileSync('wrangler.toml', 'utf8')) as unknown as WranglerConfig;

/** The site's own address, without a slash at the end. */
export const siteUrl = config.vars.SITE_URL;

/** What the Worker answers rather than a file, as wrangler.toml names it. */
export const workerAddresses = config.assets.run_worker_first;

const written = parseYaml(readFileSync('site/src/content/program.yaml', 'utf8')) as Omit<
  Program,
  'telephone'
> & { readonly telephone: WrittenTelephone };

export const program: Program = { ...written, telephone: telephoneOf(written.telephone) };

/** The file that is served at an address, if there is one. */
export function fileAt(address: string): string | undefined {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return files.has(file) ? file : undefined;
}

/** The page that is served at an address, if there is one. */
export function pageAt(address: string): Page | undefined {
  return pages.find((page) => page.address === address);
}
