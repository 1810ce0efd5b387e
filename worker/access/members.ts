import * as z from 'zod/mini';

/**
 * What a member may do: a reader sees the desk, a coordinator also works there, an editor changes the site's words. A
 * checker is a program (`npm run vod -- smoke`), and sees the checks that it sent itself.
 */
export type Role = 'coordinator' | 'reader' | 'editor' | 'checker';

/**
 * What stands behind Access: the coordinator's desk, the submissions on it as far as each role sees any, and the editor
 * of the site's words.
 */
export type Area = 'desk' | 'submissions' | 'edit';

/** Where each role may come in. */
export const areasOf: Readonly<Record<Role, readonly Area[]>> = {
  coordinator: ['desk', 'submissions', 'edit'],
  reader: ['desk', 'submissions'],
  editor: ['edit'],
  checker: ['submissions'],
};

/** Somebody of the office, or who writes for it, who may come in. */
export interface Member {
  /**
   * The mail address by which Access knows them, in small letters; of a checker, the client id of its service token. It
   * names them in the trail.
   */
  readonly email: string;
  readonly role: Role;
}

/** One mail address as a setting holds it, without a name beside it. */
export const mailAddressPattern = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

const personSchema = z.strictObject({
  email: z.string().check(z.toLowerCase(), z.regex(mailAddressPattern)),
  role: z.enum(['coordinator', 'reader', 'editor']),
});

/** A token lies in a machine, so it is never more than a checker, and no person is one. */
const tokenSchema = z.pipe(
  z.strictObject({
    token: z.string().check(z.regex(/^[0-9a-f]{32}\.access$/)),
    role: z.literal('checker'),
  }),
  z.transform(({ token, role }): Member => ({ email: token, role })),
);

const memberSchema = z.union([personSchema, tokenSchema]);

/** Who works at the desk, by their mail addresses, in order. */
export const workers = (members: ReadonlyMap<string, Member>): readonly string[] =>
  [...members.values()]
    .filter(({ role }) => role === 'coordinator')
    .map(({ email }) => email)
    .sort();

/** Reads the members as they stand in `wrangler.toml`. Undefined when they do not hold, or one stands there twice. */
export function readMembers(setting: unknown): ReadonlyMap<string, Member> | undefined {
  const { data } = z.array(memberSchema).safeParse(setting);
  if (!data) return undefined;
  const members = new Map(data.map((member) => [member.email, member]));
  return members.size === data.length ? members : undefined;
}
