import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { isSample } from './sample.ts';

interface Settings {
  readonly vars?: {
    readonly ACCESS_AUDIENCE?: unknown;
    readonly MEMBERS?: readonly { readonly email?: unknown }[];
  };
  readonly access?: { readonly dev?: { readonly aud?: unknown } };
}

interface Configuration extends Settings {
  readonly env?: Readonly<Record<string, Settings>>;
}

/** What in a configuration would let the development server's people into a deployed desk, in sentences. */
export function developmentIdentities(text: string): readonly string[] {
  const configuration = parse(text) as Configuration;
  const places: readonly (readonly [string, Settings])[] = [
    ['wrangler.toml', configuration],
    ...Object.entries(configuration.env ?? {}).map(
      ([name, settings]) => [`wrangler.toml, [env.${name}]`, settings] as const,
    ),
  ];
  const development = ['local', ...places.map(([, { access }]) => access?.dev?.aud)];
  return places.flatMap(([place, { vars = {} }]) => {
    const { ACCESS_AUDIENCE: audience = '', MEMBERS: members = [] } = vars;
    // Without an audience the desk is closed to everybody, whoever is named as a member.
    if (audience === '') return [];
    if (development.includes(audience)) {
      return `${place}: ACCESS_AUDIENCE is "${String(audience)}", the development server's. Set it to the 64 digits of the Access application, or to "".`;
    }
    const samples = members.map(({ email }) => String(email)).filter(isSample);
    return samples.map(
      (email) =>
        `${place}: MEMBERS has the sample address ${email}. Put the members' own in its place, or set ACCESS_AUDIENCE to "".`,
    );
  });
}

/** The same of the configuration in a folder. */
export function developmentIdentitiesIn(folder: string): readonly string[] {
  return developmentIdentities(readFileSync(join(folder, 'wrangler.toml'), 'utf8'));
}
