import type { TeamKeys } from './keys.ts';
import type { Member } from './members.ts';
import type { AccessPolicy, Refusal } from './policy.ts';
import { nameInToken } from './token.ts';

/** What a request brings along that may say who asks. */
export interface Credentials {
  /** The runtime's own word, where Access stands before the Worker itself. */
  readonly access: CloudflareAccessContext | undefined;
  /** The header that Access signs, where it stands before the address. */
  readonly token: string | undefined;
  readonly keys: () => TeamKeys;
}

export type Identified =
  | { readonly outcome: 'member'; readonly member: Member }
  | { readonly outcome: 'refused'; readonly why: Refusal };

const refused = (why: Refusal): Identified => ({ outcome: 'refused', why });

/**
 * Who asks. The runtime's word counts alone where there is one: a header never makes up for what it refuses. What is absent,
 * of another application or not set up lets nobody in.
 */
export async function identify(
  policy: AccessPolicy,
  { access, token, keys }: Credentials,
): Promise<Identified> {
  if (policy.audience === '') return refused('no-audience');
  let name: unknown;
  if (access) {
    if (access.aud !== policy.audience) return refused('other-audience');
    const identity = await access.getIdentity();
    name = identity?.email ?? identity?.['service_token_id'];
  } else if (token !== undefined) {
    name = policy.team === '' ? undefined : await nameInToken(token, policy, keys());
    if (name === undefined) return refused('bad-token');
  }
  if (typeof name !== 'string' || name === '') return refused('no-identity');
  const member = policy.members.get(name.toLowerCase());
  return member ? { outcome: 'member', member } : refused('no-member');
}
