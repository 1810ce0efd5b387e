import { createHash } from 'node:crypto';

export interface Person {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly databaseId: number;
}

export type Files = ReadonlyMap<string, string>;

export interface Commit {
  readonly oid: string;
  readonly message: string;
  readonly committedDate: string;
  readonly author: Person;
  readonly files: Files;
  readonly parent: Commit | undefined;
}

/** As git names it. */
export function blobId(text: string): string {
  const size = String(Buffer.byteLength(text));
  return createHash('sha1').update(`blob ${size}\0${text}`).digest('hex');
}

/** The commits and branches of a repository, in memory. */
export class Repository {
  readonly branches = new Map<string, Commit>();
  private readonly commits = new Map<string, Commit>();

  constructor(files: Files, author: Person) {
    this.commit('main', files, 'Begin', author);
  }

  /** Puts a commit on a branch, which it makes if there is none; it holds these files and no other. */
  commit(branch: string, files: Files, message: string, author: Person): Commit {
    const parent = this.branches.get(branch);
    const oid = createHash('sha1')
      .update(JSON.stringify([parent?.oid, message, [...files]]))
      .digest('hex');
    const committedDate = new Date(Date.UTC(2026, 10, 26) + this.commits.size * 1000).toISOString();
    const commit = { oid, message, committedDate, author, files, parent };
    this.commits.set(oid, commit);
    this.branches.set(branch, commit);
    return commit;
  }

  /** By its id, or by a branch. */
  find(name: string): Commit | undefined {
    return this.commits.get(name) ?? this.branches.get(name);
  }

  blob(oid: string): string | undefined {
    for (const { files } of this.commits.values()) {
      for (const text of files.values()) if (blobId(text) === oid) return text;
    }
    return undefined;
  }

  /** The commits of a branch that changed a file, the last first. */
  history(from: Commit, path: string | undefined): Commit[] {
    const found: Commit[] = [];
    for (let commit: Commit | undefined = from; commit; commit = commit.parent) {
      const changed =
        path === undefined || commit.files.get(path) !== commit.parent?.files.get(path);
      if (changed) found.push(commit);
    }
    return found;
  }

  /** What is different between two commits. */
  changes(from: Commit, to: Commit): { path: string; changeType: string }[] {
    const paths = new Set([...from.files.keys(), ...to.files.keys()]);
    return [...paths].flatMap((path) => {
      const [before, after] = [from.files.get(path), to.files.get(path)];
      if (before === after) return [];
      const changeType =
        after === undefined ? 'DELETED' : before === undefined ? 'ADDED' : 'MODIFIED';
      return [{ path, changeType }];
    });
  }
}
