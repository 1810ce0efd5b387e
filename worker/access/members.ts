import * as z from 'zod/mini';

/** What a member may do: a reader sees the desk, a coordinator also works there, an editor changes the site's words. */
export type Role = 'coordinator' | 'reader' | 'editor';

/** What stands behind Access: the coordinator's desk, and the editor of the site's words. */
export type Place = 'desk' | 'edit';

/** Where each role may come in. */
export const placesOf: Readonly<Record<Role, readonly Place[]>> = {
  coordinator: ['desk', 'edit'],
  reader: ['desk'],
  editor: ['edit'],
};

/** Somebody of the office, or who writes for it, who may come in. */
export interface Member {
  /** The mail address by which Access knows them, in small letters. It names them in the trail. */
  readonly email: string;
  readonly role: Role;
}

const memberSchema = z.strictObject({
  email: z.string().check(z.toLowerCase(), z.regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/)),
  role: z.enum(['coordinator', 'reader', 'editor']),
});

/** Reads the members as they stand in `wrangler.toml`. Undefined when they do not hold, or one stands there twice. */
export function readMembers(setting: unknown): ReadonlyMap<string, Member> | undefined {
  const { data } = z.array(memberSchema).safeParse(setting);
  if (!data) return undefined;
  const members = new Map(data.map((member) => [member.email, member]));
  return members.size === data.length ? members : undefined;
}
