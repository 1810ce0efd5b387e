import { z } from 'astro/zod';
import { contentFolder } from '../content-rules/languages.ts';
import { entrySchemas } from '../schemas.ts';
import { mediaFolder, type Editing } from './configuration.ts';
import { ownFiles, type ReadContent } from './content-now.ts';
import { programName } from './program-fields.ts';
import { Refusal } from './refusal.ts';
import { signedIn } from './signed-in.ts';

const folder = z
  .object({
    entries: z.array(
      z.object({ name: z.string(), object: z.object({ text: z.string().nullish() }).nullish() }),
    ),
  })
  .nullish();
const file = z.object({ text: z.string().nullish() }).nullish();
const answer = z.object({
  data: z.object({
    repository: z.looseObject({
      pullRequests: z.object({ totalCount: z.number() }),
      pictures: folder,
    }),
  }),
});

/**
 * Reads the content on the branch at GitHub, in one question. While a draft of the entry is open, its files are those of the
 * draft's branch: there a save goes.
 */
export function repositoryReader({ repository, branch }: Editing): ReadContent {
  const [owner = '', name = ''] = repository.split('/');
  return async (wanted) => {
    const { locales, collection, slug } = wanted;
    const own = ownFiles(wanted);
    const folders =
      collection === programName
        ? []
        : locales.flatMap((locale) =>
            Object.keys(entrySchemas).map((each) => `${contentFolder}/${locale}/${each}`),
          );
    const draft = `cms/${collection}/${slug}`;
    const listed =
      'object(expression: $at) { ... on Tree { entries { name object { ... on Blob { text } } } } }';
    const read = 'object(expression: $at) { ... on Blob { text } }';
    const at = (question: string, place: string) => question.replace('$at', JSON.stringify(place));
    const query = `query($owner: String!, $name: String!, $draft: String!) { repository(owner: $owner, name: $name) {
      pullRequests(headRefName: $draft, states: OPEN, first: 1) { totalCount }
      pictures: object(expression: ${JSON.stringify(`${branch}:${mediaFolder}`)}) { ... on Tree { entries { name } } }
      ${folders.map((path, index) => `folder${index}: ${at(listed, `${branch}:${path}`)}`).join('\n')}
      ${own.map((path, index) => `public${index}: ${at(read, `${branch}:${path}`)}`).join('\n')}
      ${own.map((path, index) => `own${index}: ${at(read, `${draft}:${path}`)}`).join('\n')}
    } }`;
    const { repository: found } = await ask(query, { owner, name, draft });
    const files = new Map<string, string>(
      folders.flatMap((path, index) =>
        (folder.parse(found[`folder${index}`])?.entries ?? []).flatMap((entry) =>
          entry.name.endsWith('.mdx')
            ? [[`${path}/${entry.name}`, entry.object?.text ?? ''] as const]
            : [],
        ),
      ),
    );
    own.forEach((path, index) => {
      const text = file.parse(found[`public${index}`])?.text;
      if (typeof text === 'string') files.set(path, text);
    });
    const pictures = (found.pictures?.entries ?? []).map((entry) => `/${entry.name}`);
    const content = { files, pictures: new Set(pictures) };
    if (found.pullRequests.totalCount === 0) return content;
    const published = new Map(files);
    own.forEach((path, index) => {
      const text = file.parse(found[`own${index}`])?.text;
      if (typeof text === 'string') files.set(path, text);
      else files.delete(path);
    });
    return { ...content, published };
  };
}

async function ask(query: string, variables: object): Promise<z.infer<typeof answer>['data']> {
  const { token = '' } = signedIn();
  const read = answer.safeParse(await answered(token, { query, variables }));
  if (read.success) return read.data.data;
  throw new Refusal(
    'GitHub does not tell what is there now, so it can’t be saved over. Wait a minute and save again; if that does not help, sign out and sign in.',
  );
}

/** What GitHub answers; undefined where it is not reached, or does not answer the question. */
async function answered(token: string, question: object): Promise<unknown> {
  try {
    const response = await fetch('https://api.github.com/graphql', {
      method: 'POST',
      headers: { Authorization: `token ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
