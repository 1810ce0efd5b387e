import * as z from 'zod/mini';

/** What a member may do: a reader sees, a coordinator also works. */
export type Role = 'coordinator' | 'reader';

/** Somebody of the office who may come to the desk. */
export interface Member {
  /** The mail address by which Access knows them, in small letters. It names them in the trail. */
  readonly email: string;
  readonly role: Role;
}

const memberSchema = z.strictObject({
  email: z.string().check(z.toLowerCase(), z.regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/)),
  role: z.enum(['coordinator', 'reader']),
});

/** Reads the members as they stand in `wrangler.toml`. Undefined when they do not hold, or one stands there twice. */
export function readMembers(setting: unknown): ReadonlyMap<string, Member> | undefined {
  const { data } = z.array(memberSchema).safeParse(setting);
  if (!data) return undefined;
  const members = new Map(data.map((member) => [member.email, member]));
  return members.size === data.length ? members : undefined;
}
