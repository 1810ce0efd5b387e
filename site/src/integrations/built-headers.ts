import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { hiddenOnceLeft } from '../browser/hidden-once-left.ts';
import { securityHeaders } from '../../../worker/security-headers.ts';
import {
  formAddresses,
  guideAddress,
  inLocale,
  problemsAddress,
  questionsAddress,
  requestAddress,
} from '../addresses.ts';
import { hashOf, ownPolicy, pdfPolicy, scriptHash } from './own-policy.ts';

interface Options {
  readonly defaultLocale: string;
  readonly locales: readonly string[];
  /** A copy for trying things out: no page of it is anybody's search result. */
  readonly isCopy: boolean;
}

/**
 * Writes the platform's `_headers`. Every page carries the one stylesheet inside it, so one hash in
 * the policy allows it, and loads the one script from its file; a page that needs anything else
 * fails the build here, before a browser would refuse it in silence. The guide, which is laid out for paper, the forms to
 * fill in by hand, and the questions, which are the longest text, each have a stylesheet of their own, and a rule.
 */
export function builtHeaders({ defaultLocale, locales, isCopy }: Options): AstroIntegration {
  return {
    name: 'built-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const names = await readdir(dir, { recursive: true });
        const apart = [
          guideAddress,
          questionsAddress,
          ...formAddresses.map(({ print }) => print),
        ].flatMap((address) => locales.map((locale) => inLocale(address, locale, defaultLocale)));
        const ownRules = names
          .filter((name) => name.endsWith('.pdf'))
          .map((name) => pdfPolicy(`/${name}`));
        const styles = new Map<string, string>();
        const scripts = new Map<string, string>();
        for (const name of names.filter((file) => file.endsWith('.html'))) {
          const html = await readFile(new URL(name, dir), 'utf8');
          const style = onlyStyle(name, html);
          const own = apart.find((address) => `/${name}` === `${address}index.html`);
          if (own === undefined) styles.set(style, name);
          else ownRules.push(ownPolicy(own, style));
          scripts.set(onlyScript(name, html), name);
        }
        const style = theOne('stylesheet', styles);
        theOne('script', scripts);

        const noindex = [
          problemsAddress,
          requestAddress,
          ...formAddresses.flatMap((at) => [at.check, at.received]),
        ]
          // One rule for all other languages, for the platform takes few rules.
          .flatMap((address) => [address, ...(locales.length > 1 ? [`/:locale${address}`] : [])])
          .map((address) => rule(`${address}*`, { 'X-Robots-Tag': 'noindex' }));
        // What Astro puts here is named after its content, and lasts; what is not here is kept by no cache. With one rule for both,
        // a page that is loaded while a new site comes up would never get its script.
        const lasting = names
          .filter((name) => name.startsWith('_astro/'))
          .map((name) => lastingRule(`/${name}`));
        const rules = [
          rule('/*', {
            ...securityHeaders({ style: hashOf(style), script: scriptHash }),
            ...(isCopy && { 'X-Robots-Tag': 'noindex' }),
          }),
          rule('/_astro/*', { 'Cache-Control': 'no-store' }),
          ...lasting,
          ...noindex,
          ...ownRules,
        ];
        await writeFile(new URL('_headers', dir), headersFile(rules));
      },
    },
  };
}

/** The platform passes over what comes after: https://developers.cloudflare.com/workers/static-assets/headers/#limits */
const mostRules = 100;

/** The text of `_headers`. @throws for more rules than the platform takes: a page would be without its policy, in silence. */
export function headersFile(rules: readonly string[]): string {
  if (rules.length <= mostRules) return rules.join('\n');
  throw new Error(
    `dist/_headers would have ${rules.length} rules, and the platform takes ${mostRules}. Each language adds some: in site/src/integrations/built-headers.ts, write one rule for several of them, as in /:locale/request/*.`,
  );
}

function rule(address: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${address}\n${lines.join('')}`;
}

/** `!` takes back what the rule for the folder says, or both would hold at once. */
const lastingRule = (address: string): string =>
  `${address}\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n`;

/** What all pages have alike; `found` says of each that there is on which page it stands. */
function theOne(what: string, found: ReadonlyMap<string, string>): string {
  const [one, ...others] = found.keys();
  if (one !== undefined && others.length === 0) return one;
  throw new Error(
    `Every page needs the one ${what}; these differ: ${[...found.values()].join(', ')}.`,
  );
}

/** The file of the page's script, after making sure that it holds up nothing, and that only what the policy allows stands before it. */
function onlyScript(page: string, html: string): string {
  const scripts = (html.match(/<script\b[^]*?(?=<\/script>)/gi) ?? []).filter(
    (script) => !script.includes('type="application/ld+json"'),
  );
  const [inline, fromFile = '', ...more] = scripts;
  const [, file] = /^<script type="module" src="(\/[^"]+)">$/.exec(fromFile) ?? [];
  if (file !== undefined && inline === `<script>${hiddenOnceLeft}` && more.length === 0)
    return file;
  throw new Error(
    `${page}: a page has the script of browser/hidden-once-left.ts and a module from a file of this site, and no other; here are: ${scripts.join(' ')}.`,
  );
}

/** The text of the page's one style element, after making sure that nothing else stands inline. */
function onlyStyle(page: string, html: string): string {
  if (/<[a-z][^>]*\s(?:style|on[a-z]+)=/i.test(html)) {
    throw new Error(`${page}: a style or event attribute stands inline; the policy refuses it.`);
  }
  const [style, ...more] = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)];
  if (style?.[1] === undefined || more.length > 0) {
    throw new Error(
      `${page}: a page has exactly one style element; here are ${more.length + Number(!!style)}.`,
    );
  }
  return style[1];
}
