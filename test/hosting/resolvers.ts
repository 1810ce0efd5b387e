import { blobId, type Commit, type Person } from './git.ts';
import type { HostingService, PullRequest } from './service.ts';

/** Answers to what is asked by GraphQL, by the names of the schema. */
export function resolversFor(service: HostingService, who: Person) {
  const { git } = service;

  const user = (person: Person) => ({ __typename: 'User', ...person });
  const blob = (text: string) => ({
    ...{ __typename: 'Blob', oid: blobId(text), text, byteSize: Buffer.byteLength(text) },
    ...{ isBinary: false, isTruncated: false },
  });
  const commit = (found: Commit): object => ({
    ...{ __typename: 'Commit', oid: found.oid, message: found.message },
    committedDate: found.committedDate,
    author: { ...found.author, user: user(found.author) },
    history: ({ first = 1, path }: { first?: number; path?: string }) => ({
      nodes: git.history(found, path).slice(0, first).map(commit),
    }),
    file: ({ path }: { path: string }) => {
      const text = found.files.get(path);
      return text === undefined ? null : { name: path, oid: blobId(text) };
    },
    deployments: { nodes: [] },
    checkSuites: { nodes: [] },
  });
  const ref = (name: string) => {
    const target = git.branches.get(name.replace(/^refs\/heads\//, ''));
    return target ? { name, target: commit(target) } : null;
  };
  /** What stands at a path: a file, or a folder with what is in it. */
  const at = ({ files }: Commit, path: string) => {
    const text = files.get(path);
    if (text !== undefined) return blob(text);
    const within = [...files].filter(([file]) => file.startsWith(`${path}/`));
    if (within.length === 0) return null;
    const names = new Set(within.map(([file]) => file.slice(path.length + 1).split('/')[0] ?? ''));
    const entries = [...names].map((name) => {
      const own = files.get(`${path}/${name}`);
      return { name, oid: blobId(own ?? name), object: own === undefined ? null : blob(own) };
    });
    return { __typename: 'Tree', oid: blobId(path), entries };
  };
  const object = ({ oid, expression }: { oid?: string; expression?: string }) => {
    if (expression !== undefined) {
      const [branch = '', path = ''] = expression.split(':');
      const found = git.find(branch);
      return found ? at(found, path) : null;
    }
    const found = git.find(oid ?? '');
    if (found) return commit(found);
    const text = git.blob(oid ?? '');
    return text === undefined ? null : blob(text);
  };
  const pullRequest = (pull: PullRequest) => {
    const head = service.headOf(pull);
    return {
      ...{ id: `PR_${String(pull.number)}`, number: pull.number, title: pull.title },
      url: service.addressOf(pull),
      ...{ isDraft: pull.isDraft, isCrossRepository: false },
      ...{ createdAt: head.committedDate, updatedAt: head.committedDate },
      ...{ headRefName: pull.branch, headRefOid: head.oid, author: user(pull.author) },
      labels: { nodes: pull.labels.map((name) => ({ name })) },
      files: { nodes: git.changes(pull.base, head) },
    };
  };
  const pullRequests = (wanted: {
    states?: readonly string[];
    labels?: readonly string[];
    headRefName?: string;
  }) => {
    const found = service.pullRequests.filter(
      ({ state, labels, branch }) =>
        (wanted.states?.includes(state) ?? true) &&
        (wanted.labels?.some((label) => labels.includes(label)) ?? true) &&
        (wanted.headRefName === undefined || wanted.headRefName === branch),
    );
    return { totalCount: found.length, nodes: found.map(pullRequest) };
  };
  const setDraft = (id: string, isDraft: boolean) => {
    const pull = service.pullRequests.find(({ number }) => id === `PR_${String(number)}`);
    if (!pull) throw new Error('Could not resolve to a node with the global id.');
    pull.isDraft = isDraft;
    return { pullRequest: pullRequest(pull) };
  };

  return {
    repository: ({ owner, name }: { owner: string; name: string }) =>
      `${owner}/${name}` === service.name
        ? { id: 'R_1', defaultBranchRef: ref('main'), pullRequests, object, ref: named(ref) }
        : null,
    createRef: ({ input: { name, oid } }: { input: { name: string; oid: string } }) => {
      const branch = name.replace(/^refs\/heads\//, '');
      const found = git.find(oid);
      if (git.branches.has(branch)) {
        throw new Error(`A ref named "${name}" already exists in the repository.`);
      }
      if (!found) throw new Error('Object does not exist');
      git.branches.set(branch, found);
      return { ref: ref(branch) };
    },
    createCommitOnBranch: ({ input }: { input: CommitInput }) => {
      const { branch, expectedHeadOid, fileChanges, message } = input;
      const head = git.branches.get(branch.branchName);
      if (head?.oid !== expectedHeadOid) {
        throw new Error(
          `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`,
        );
      }
      const files = new Map(head.files);
      for (const { path } of fileChanges.deletions ?? []) files.delete(path);
      for (const { path, contents } of fileChanges.additions ?? []) {
        files.set(path, Buffer.from(contents, 'base64').toString('utf8'));
      }
      return { commit: commit(git.commit(branch.branchName, files, message.headline, who)) };
    },
    markPullRequestReadyForReview: ({ input }: { input: { pullRequestId: string } }) =>
      setDraft(input.pullRequestId, false),
    convertPullRequestToDraft: ({ input }: { input: { pullRequestId: string } }) =>
      setDraft(input.pullRequestId, true),
  };
}

const named =
  <T>(ref: (name: string) => T) =>
  ({ qualifiedName }: { qualifiedName: string }) =>
    ref(qualifiedName);

interface CommitInput {
  readonly branch: { readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly fileChanges: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
  readonly message: { readonly headline: string };
}
