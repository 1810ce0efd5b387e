import { graphql } from 'graphql';
import { blobId, Repository, type Commit, type Person } from './git.ts';
import { resolversFor } from './resolvers.ts';
import { schema } from './schema.ts';

export interface PullRequest {
  readonly number: number;
  readonly branch: string;
  readonly base: Commit;
  readonly author: Person;
  readonly title: string;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  isDraft: boolean;
  labels: string[];
}

/** What is asked, as far as an answer depends on it. */
export interface Asked {
  readonly method: string;
  /** From the service's address on, such as `/user`. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** JSON; undefined for an answer without a body. */
  readonly body: unknown;
}

/** GitHub, as far as the editor asks for it, with one repository in memory. Each member signs in by a token of their own. */
export class HostingService {
  readonly name = 'example/site';
  readonly git: Repository;
  readonly pullRequests: PullRequest[] = [];
  private readonly members: ReadonlyMap<string, Person>;

  /** @param members who may write, by their tokens. */
  constructor(files: Readonly<Record<string, string>>, members: Readonly<Record<string, Person>>) {
    this.members = new Map(Object.entries(members));
    const [first] = this.members.values();
    if (!first) throw new Error('A repository needs a member.');
    this.git = new Repository(new Map(Object.entries(files)), first);
  }

  headOf({ branch, base }: PullRequest): Commit {
    return this.git.branches.get(branch) ?? base;
  }

  addressOf({ number }: PullRequest): string {
    return `https://github.com/${this.name}/pull/${String(number)}`;
  }

  /** The files of a branch that are not as on another. */
  changed(branch: string, from = 'main'): Readonly<Record<string, string | null>> {
    const [base, head] = [this.git.find(from), this.git.find(branch)];
    if (!base || !head) throw new Error(`There is no branch ${base ? branch : from}.`);
    return Object.fromEntries(
      this.git.changes(base, head).map(({ path }) => [path, head.files.get(path) ?? null]),
    );
  }

  /** Somebody changes a file of a branch with another program. */
  change(branch: string, path: string, text: string): void {
    const head = this.git.find(branch);
    const [first] = this.members.values();
    if (!head || !first) throw new Error(`There is no branch ${branch}.`);
    this.git.commit(branch, new Map(head.files).set(path, text), 'Change', first);
  }

  async answer({ method, path, authorization, body }: Asked): Promise<Answer> {
    const who = this.members.get(authorization?.replace(/^token /, '') ?? '');
    if (!who) return { status: 401, body: { message: 'Bad credentials' } };
    const sent = (body === '' ? {} : JSON.parse(body)) as Readonly<Record<string, unknown>>;
    if (path === '/graphql') {
      const { query = '', variables = {} } = sent as { query?: string; variables?: object };
      const rootValue = resolversFor(this, who);
      const result = await graphql({
        schema,
        source: query,
        rootValue,
        variableValues: { ...variables },
      });
      return { status: 200, body: result };
    }
    if (path === '/user') {
      const { databaseId: id, ...rest } = who;
      return { status: 200, body: { id, ...rest, avatar_url: null, html_url: null } };
    }
    return this.rest(method, path.split('?')[0] ?? '', sent, who);
  }

  private rest(
    method: string,
    path: string,
    sent: Readonly<Record<string, unknown>>,
    who: Person,
  ): Answer {
    const own = `/repos/${this.name}`;
    const [, what = '', name = '', more = ''] =
      new RegExp(
        `^${own}/(collaborators|git/trees|git/refs/heads|pulls|issues)(?:/([^/]+(?:/(?!labels|merge)[^/]+)*))?(?:/(labels|merge))?$`,
      ).exec(path) ?? [];
    const pull = this.pullRequests.find(({ number }) => String(number) === name);
    const missing = { status: 404, body: { message: 'Not Found' } };
    switch (`${method} ${what}${more && ` ${more}`}`) {
      case 'GET collaborators': {
        const known = [...this.members.values()].some(({ login }) => login === name);
        return known ? { status: 204, body: undefined } : missing;
      }
      case 'GET git/trees': {
        const commit = this.git.find(name);
        if (!commit) return missing;
        const tree = [...commit.files].map(([file, text]) => ({
          ...{ path: file, type: 'blob', sha: blobId(text), size: Buffer.byteLength(text) },
        }));
        return { status: 200, body: { sha: commit.oid, tree, truncated: false } };
      }
      case 'DELETE git/refs/heads':
        return { status: this.git.branches.delete(decodeURI(name)) ? 204 : 422, body: undefined };
      case 'PATCH git/refs/heads': {
        const commit = this.git.find(String(sent['sha']));
        if (!commit) return missing;
        this.git.branches.set(decodeURI(name), commit);
        return { status: 200, body: {} };
      }
      case 'POST pulls':
        return this.open(sent, who);
      case 'PUT pulls merge':
        return pull ? this.merge(pull, who) : missing;
      case 'PATCH pulls':
        if (!pull) return missing;
        pull.state = 'CLOSED';
        return { status: 200, body: {} };
      case 'GET issues':
        if (!pull) return missing;
        return { status: 200, body: { labels: pull.labels.map((label) => ({ name: label })) } };
      case 'PATCH issues':
      case 'POST issues labels': {
        if (!pull) return missing;
        const labels = sent['labels'] as string[];
        pull.labels = method === 'POST' ? [...pull.labels, ...labels] : labels;
        return { status: 200, body: [] };
      }
      default:
        throw new Error(`The stub of the hosting service knows no ${method} ${path}.`);
    }
  }

  private open({ title, head, draft }: Readonly<Record<string, unknown>>, author: Person): Answer {
    const base = this.git.find('main');
    const isOpen = this.pullRequests.some(
      ({ branch, state }) => branch === head && state === 'OPEN',
    );
    if (!base || isOpen || !this.git.branches.has(String(head))) {
      return { status: 422, body: { message: 'Validation Failed' } };
    }
    const pull: PullRequest = {
      ...{ number: this.pullRequests.length + 1, branch: String(head), base, author },
      ...{ title: String(title), state: 'OPEN', isDraft: draft === true, labels: [] },
    };
    this.pullRequests.push(pull);
    const { oid, committedDate } = this.headOf(pull);
    const body = {
      ...{ number: pull.number, node_id: `PR_${String(pull.number)}`, title: pull.title },
      ...{ html_url: this.addressOf(pull), head: { sha: oid } },
      ...{ created_at: committedDate, updated_at: committedDate },
    };
    return { status: 201, body };
  }

  /** As git does where only one side changed a file; where both did, there is a conflict. */
  private merge(pull: PullRequest, who: Person): Answer {
    const [main, head] = [this.git.find('main'), this.headOf(pull)];
    if (!main) throw new Error('There is no branch main.');
    const theirs = new Set(this.git.changes(pull.base, main).map(({ path }) => path));
    const changes = this.git.changes(pull.base, head);
    if (changes.some(({ path }) => theirs.has(path))) {
      return { status: 405, body: { message: 'Pull Request is not mergeable' } };
    }
    const files = new Map(main.files);
    for (const { path } of changes) {
      const text = head.files.get(path);
      if (text === undefined) files.delete(path);
      else files.set(path, text);
    }
    this.git.commit('main', files, pull.title, who);
    pull.state = 'MERGED';
    return { status: 200, body: { merged: true } };
  }
}
