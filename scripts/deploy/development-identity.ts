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

function faultsOf(place: string, { vars = {} }: Settings, development: readonly unknown[]) {
  const { ACCESS_AUDIENCE: audience = '', MEMBERS: members = [] } = vars;
  // Without an audience the desk is closed to everybody, whoever is named as a member.
  if (audience === '') return [];
  if (development.includes(audience)) {
    return [
      `${place}: ACCESS_AUDIENCE is "${String(audience)}", the development server's. Set it to the 64 digits of the Access application, or to "".`,
    ];
  }
  return members
    .map(({ email }) => String(email))
    .filter(isSample)
    .map(
      (email) =>
        `${place}: MEMBERS has the sample address ${email}. Put the members' own in its place, or set ACCESS_AUDIENCE to "".`,
    );
}

/** What in a configuration would let the development server's people into a deployed desk, in sentences. */
export function developmentIdentities(text: string): readonly string[] {
  const configuration = parse(text) as Configuration;
  const places: [string, Settings][] = [
    ['wrangler.toml', configuration],
    ...Object.entries(configuration.env ?? {}).map(([name, settings]): [string, Settings] => [
      `wrangler.toml, [env.${name}]`,
      settings,
    ]),
  ];
  const development = ['local', ...places.map(([, { access }]) => access?.dev?.aud)];
  return places.flatMap(([place, settings]) => faultsOf(place, settings, development));
}

/** The same of the configuration in a folder. */
export function developmentIdentitiesIn(folder: string): readonly string[] {
  return developmentIdentities(readFileSync(join(folder, 'wrangler.toml'), 'utf8'));
}
