import { buildSchema } from 'graphql';

/** The part of GitHub's schema that the editor asks for: names, types and arguments are GitHub's. */
export const schema = buildSchema(`
  scalar GitObjectID
  scalar DateTime
  scalar URI
  scalar Base64String

  type Query { repository(owner: String!, name: String!): Repository }

  type Repository {
    id: ID!
    defaultBranchRef: Ref
    ref(qualifiedName: String!): Ref
    object(oid: GitObjectID, expression: String): GitObject
    pullRequests(
      states: [PullRequestState!]
      labels: [String!]
      headRefName: String
      first: Int
      orderBy: IssueOrder
    ): PullRequestConnection!
  }

  type Ref { name: String! target: GitObject }
  interface GitObject { oid: GitObjectID! }
  type Blob implements GitObject {
    oid: GitObjectID!
    text: String
    byteSize: Int!
    isBinary: Boolean
    isTruncated: Boolean!
  }
  type Tree implements GitObject { oid: GitObjectID! entries: [TreeEntry!] }
  type TreeEntry { name: String! object: GitObject oid: GitObjectID! }
  type Commit implements GitObject {
    oid: GitObjectID!
    message: String!
    committedDate: DateTime!
    author: GitActor
    history(first: Int, path: String): CommitHistoryConnection!
    file(path: String!): TreeEntry
    status: Status
    deployments(last: Int, orderBy: DeploymentOrder): DeploymentConnection
    checkSuites(last: Int): CheckSuiteConnection
  }
  type CommitHistoryConnection { nodes: [Commit] }
  type GitActor { name: String email: String avatarUrl: URI user: User }
  interface Actor { login: String! avatarUrl: URI }
  type User implements Actor {
    login: String!
    avatarUrl: URI
    name: String
    email: String!
    databaseId: Int
  }

  type Status { contexts: [StatusContext!]! }
  type StatusContext { context: String! state: String! targetUrl: URI description: String }
  enum DeploymentOrderField { CREATED_AT }
  input DeploymentOrder { field: DeploymentOrderField! direction: OrderDirection! }
  type DeploymentConnection { nodes: [Deployment] }
  type Deployment { environment: String latestStatus: DeploymentStatus }
  type DeploymentStatus { state: String! environmentUrl: URI description: String }
  type CheckSuiteConnection { nodes: [CheckSuite] }
  type CheckSuite { checkRuns(last: Int): CheckRunConnection }
  type CheckRunConnection { nodes: [CheckRun] }
  type CheckRun { name: String! status: String! conclusion: String detailsUrl: URI summary: String }

  enum PullRequestState { OPEN CLOSED MERGED }
  enum IssueOrderField { CREATED_AT UPDATED_AT }
  enum OrderDirection { ASC DESC }
  input IssueOrder { field: IssueOrderField! direction: OrderDirection! }
  type PullRequestConnection { totalCount: Int! nodes: [PullRequest] }
  type PullRequest {
    id: ID!
    number: Int!
    title: String!
    url: URI!
    isDraft: Boolean!
    isCrossRepository: Boolean!
    createdAt: DateTime!
    updatedAt: DateTime!
    headRefName: String!
    headRefOid: GitObjectID!
    author: Actor
    labels(first: Int): LabelConnection
    files(first: Int): PullRequestChangedFileConnection
  }
  type LabelConnection { nodes: [Label] }
  type Label { name: String! }
  type PullRequestChangedFileConnection { nodes: [PullRequestChangedFile] }
  type PullRequestChangedFile { path: String! changeType: String! }

  type Mutation {
    createRef(input: CreateRefInput!): CreateRefPayload
    createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
    markPullRequestReadyForReview(input: MarkPullRequestReadyForReviewInput!): PullRequestPayload
    convertPullRequestToDraft(input: ConvertPullRequestToDraftInput!): PullRequestPayload
  }
  input CreateRefInput { repositoryId: ID! name: String! oid: GitObjectID! }
  type CreateRefPayload { ref: Ref }
  input CreateCommitOnBranchInput {
    branch: CommittableBranch!
    expectedHeadOid: GitObjectID!
    fileChanges: FileChanges
    message: CommitMessage!
  }
  input CommittableBranch { repositoryNameWithOwner: String branchName: String }
  input FileChanges { additions: [FileAddition!] deletions: [FileDeletion!] }
  input FileAddition { path: String! contents: Base64String! }
  input FileDeletion { path: String! }
  input CommitMessage { headline: String! body: String }
  type CreateCommitOnBranchPayload { commit: Commit }
  input MarkPullRequestReadyForReviewInput { pullRequestId: ID! }
  input ConvertPullRequestToDraftInput { pullRequestId: ID! }
  type PullRequestPayload { pullRequest: PullRequest }
`);
