import type { FormKind } from '../../forms/index.ts';
import { planWays, type PlanWay } from './plan.ts';
import type { FormQuestions } from './questions.ts';

/** What the built site tells the desk, in `/coordinator/desk.json`: the desk itself is no part of it. */
export interface SiteFile {
  /** The program's abbreviation. */
  readonly program: string;
  /** The environment of `wrangler.toml` that was built; empty for production. */
  readonly environment: string;
  /** The address of the desk's stylesheet. */
  readonly style: string;
  /** The languages of the site, as BCP 47 tags. */
  readonly locales: readonly string[];
  /** How a request can end: what each code of the program's list means, in its order. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<FormKind, FormQuestions>>;
}

/** The same, with what follows from it for every page. */
export interface FromSite extends SiteFile {
  readonly ways: readonly PlanWay[];
}

const read = new WeakMap<Fetcher, Promise<FromSite>>();

/** Reads what the built site tells the desk, once for as long as the Worker runs. @throws if the site has no such file. */
export function fromSite(assets: Fetcher): Promise<FromSite> {
  const known = read.get(assets);
  if (known) return known;
  const reading = readSite(assets);
  read.set(assets, reading);
  // What failed once is asked for again.
  reading.catch(() => read.delete(assets));
  return reading;
}

async function readSite(assets: Fetcher): Promise<FromSite> {
  // The binding looks at the path alone; the host is only there to make an address of it.
  const answer = await assets.fetch('https://assets.invalid/coordinator/desk.json');
  if (answer.status !== 200) throw new Error('The built site has no coordinator/desk.json.');
  const site = await answer.json<SiteFile>();
  return { ...site, ways: planWays(site.questions.interest) };
}
