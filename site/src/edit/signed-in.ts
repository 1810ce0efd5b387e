import { z } from 'astro/zod';
import { Refusal } from './refusal.ts';

/** What the editor keeps of who is signed in, under this name. */
const kept = z.object({ backendName: z.enum(['local', 'github']), token: z.string().optional() });

/** Whether a folder of this computer or the repository is edited now, and by which token. @throws if nobody is signed in. */
export function signedIn(): z.infer<typeof kept> {
  const read = kept.safeParse(JSON.parse(localStorage.getItem('sveltia-cms.user') ?? 'null'));
  if (read.success) return read.data;
  throw new Refusal('You are signed out. Copy your words, reload this page, and sign in.');
}
