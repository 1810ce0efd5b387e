import type { Member } from './members.ts';

/** Who comes to the desk, and by whose word. Where a part of it is absent, nobody does. */
export interface AccessPolicy {
  /** The tag of the Access application that stands before the desk; empty while there is none. */
  readonly audience: string;
  /** The team's address, as in `https://example.cloudflareaccess.com`: who signs. Empty while there is none. */
  readonly team: string;
  readonly members: ReadonlyMap<string, Member>;
}

/** Why somebody was not let in. For the log: the page says none of it. */
export type Refusal =
  | 'no-audience'
  | 'no-identity'
  | 'other-audience'
  | 'bad-token'
  | 'no-member'
  | 'other-area'
  | 'only-reads'
  | 'not-as-page';

/** The audience of an application, checked: Access makes 64 hexadecimal digits; `local` is the development server's own. */
export function isAudience(text: string): boolean {
  return text === '' || text === 'local' || /^[0-9a-f]{64}$/.test(text);
}

/** The team's address, checked: an https origin and no more. */
export function isTeam(text: string): boolean {
  return (
    text === '' ||
    (URL.canParse(text) && text.startsWith('https://') && new URL(text).origin === text)
  );
}
