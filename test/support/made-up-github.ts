/**
 * A made-up repository as GitHub's REST API shows it: the fields and forms of real answers, invented people and words.
 * Deleted accounts are null, a renamed one keeps its number, some branches and discussions are gone.
 */
import type { PaginatingEndpoints } from "@octokit/plugin-paginate-rest";
import { seededRandom } from "./random.ts";

/** An element of what GitHub's published description says that a list of a repository gives. */
type Listed<Part extends "issues" | "pulls" | "issues/comments" | "pulls/comments"> =
  PaginatingEndpoints[`GET /repos/{owner}/{repo}/${Part}`]["response"]["data"][number];
/** What an account looks like inside other objects. */
type User = NonNullable<Listed<"issues/comments">["user"]>;

export interface Item {
  readonly number?: number;
  readonly updated_at: string;
  readonly created_at: string;
  readonly [field: string]: unknown;
}

export interface MadeUpGithub {
  readonly issues: Item[];
  readonly pulls: Item[];
  readonly comments: Item[];
  readonly codeComments: Item[];
  readonly timelines: Map<number, object[]>;
  /** Comments on code by pull request, and whether their thread is resolved. */
  readonly threads: Map<number, { id: number; createdAt: string; isResolved: boolean }[]>;
  /** Discussions whose timeline is gone, with the status that says so. */
  readonly gone: Map<number, number>;
}

const API = "https://api.github.com/repos/octo-org/engine";
const WEB = "https://github.com/octo-org/engine";
const LOGINS = ["ada-l", "brook", "chidi", "dana-r", "emre", "fleur", "gita", "hugo-b"];
const START = Date.UTC(2020, 0, 1) / 1000;

export const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

function userOf(login: string): User {
  const url = `https://api.github.com/users/${login}`;
  return {
    login,
    id: 1000 + Math.max(0, LOGINS.indexOf(login)),
    node_id: `U_${login}`,
    avatar_url: `https://avatars.example.com/${login}`,
    gravatar_id: "",
    url,
    html_url: `https://github.com/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
  };
}

const commitId = (number: number, part: number): string => (number * 97 + part).toString(16).padStart(8, "0").repeat(5);

const reactionsOf = (total: number) => ({
  url: `${API}/reactions`,
  "+1": total,
  "-1": 0,
  laugh: 0,
  confused: 0,
  heart: 0,
  hooray: 0,
  eyes: 0,
  rocket: 0,
  total_count: total,
});

/** A comment below a discussion. */
export function commentOf(id: number, number: number, login: string | null, at: number, body: string) {
  return {
    id,
    node_id: `IC_${id}`,
    url: `${API}/issues/comments/${id}`,
    html_url: `${WEB}/issues/${number}#issuecomment-${id}`,
    issue_url: `${API}/issues/${number}`,
    body,
    user: login === null ? null : userOf(login),
    created_at: isoOf(at),
    updated_at: isoOf(at),
    author_association: "MEMBER",
    reactions: reactionsOf(id % 3),
    performed_via_github_app: null,
  } satisfies Listed<"issues/comments">;
}

function codeCommentOf(id: number, number: number, login: string, at: number, answers: number | undefined) {
  return {
    id,
    node_id: `PRRC_${id}`,
    url: `${API}/pulls/comments/${id}`,
    pull_request_review_id: id - 1,
    diff_hunk: "@@ -1,3 +1,4 @@\n start\n+  next line",
    path: `src/part-${number % 7}.ts`,
    commit_id: commitId(number, 2),
    original_commit_id: commitId(number, 1),
    user: userOf(login),
    body: `Could this be the other way round? (${id})`,
    created_at: isoOf(at),
    updated_at: isoOf(at),
    html_url: `${WEB}/pull/${number}#discussion_r${id}`,
    pull_request_url: `${API}/pulls/${number}`,
    author_association: "MEMBER",
    _links: {
      self: { href: `${API}/pulls/comments/${id}` },
      html: { href: `${WEB}/pull/${number}#discussion_r${id}` },
      pull_request: { href: `${API}/pulls/${number}` },
    },
    line: id % 2 === 0 ? 4 : 0,
    original_line: 4,
    side: "RIGHT",
    reactions: reactionsOf(0),
    ...(answers === undefined ? {} : { in_reply_to_id: answers }),
  } satisfies Listed<"pulls/comments">;
}

const timelineEvent = (id: number, event: string, login: string | null, at: number, more: object = {}) => ({
  id,
  node_id: `E_${id}`,
  url: `$API/issues/events/$id`,
  actor: login === null ? null : userOf(login),
  event,
  commit_id: null,
  commit_url: null,
  created_at: isoOf(at),
  performed_via_github_app: null,
  ...more,
});

/** How an issue says that it is a pull request. */
const linkOf = (number: number, merged_at: string | null) => ({
  url: `${API}/pulls/${number}`,
  html_url: `${WEB}/pull/${number}`,
  diff_url: `${WEB}/pull/${number}.diff`,
  patch_url: `${WEB}/pull/${number}.patch`,
  merged_at,
});

/** @param count how many discussions. */
export function makeUpGithub(count: number, seed = 1): MadeUpGithub {
  const random = seededRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const made: MadeUpGithub = {
    issues: [],
    pulls: [],
    comments: [],
    codeComments: [],
    timelines: new Map(),
    threads: new Map(),
    gone: new Map(),
  };
  let id = 5000;
  const nextId = (): number => {
    id += 2;
    return id;
  };
  for (let number = 1; number <= count; number++) {
    const at = START + number * 3600;
    const isPull = number % 3 !== 0;
    const author = number % 17 === 0 ? null : LOGINS[below(LOGINS.length)]!;
    const timeline: object[] = [];
    let last = at;
    const tick = (): number => {
      last += 60 + below(600);
      return last;
    };
    for (let comment = below(4); comment > 0; comment--) {
      // Renamed since: the number of the account stays.
      const login = id % 29 === 0 ? "brook-renamed" : LOGINS[below(LOGINS.length)]!;
      const one = commentOf(nextId(), number, login, tick(), `Comment $idon $number`);
      made.comments.push(one);
      timeline.push({ ...one, event: "commented", actor: one.user });
    }
    if (isPull) {
      timeline.push({
        sha: commitId(number, 1),
        node_id: `C_$number`,
        url: `$API/git/commits/$commitId(number, 1)`,
        author: { name: author ?? "Gone", email: `$author ?? "gone"@example.com`, date: isoOf(at) },
        committer: { name: author ?? "Gone", email: `$author ?? "gone"@example.com`, date: isoOf(at) },
        message: `Change part $number\n\nBecause it was wrong.`,
        event: "committed",
      });
      const reviewer = LOGINS[(number + 1) % LOGINS.length]!;
      timeline.push(
        timelineEvent(nextId(), "review_requested", author, tick(), { requested_reviewer: userOf(reviewer) }),
      );
      const review = nextId();
      const threads: { id: number; createdAt: string; isResolved: boolean }[] = [];
      let answers: number | undefined;
      for (let comment = below(3); comment > 0; comment--) {
        const one = codeCommentOf(nextId(), number, reviewer, tick(), answers);
        answers ??= one.id;
        made.codeComments.push(one);
        threads.push({ id: one.id, createdAt: one.created_at, isResolved: number % 2 === 0 });
      }
      if (threads.length > 0) made.threads.set(number, threads);
      timeline.push({
        id: review,
        node_id: `PRR_${review}`,
        user: userOf(reviewer),
        body: threads.length > 0 ? "A few questions." : "",
        state: number % 4 === 0 ? "changes_requested" : "approved",
        html_url: `${WEB}/pull/${number}#pullrequestreview-${review}`,
        pull_request_url: `${API}/pulls/${number}`,
        submitted_at: isoOf(tick()),
        commit_id: commitId(number, 1),
        event: "reviewed",
      });
      if (number % 5 === 0) timeline.push(timelineEvent(nextId(), "head_ref_force_pushed", author, tick()));
    }
    const isMerged = isPull && number % 4 !== 0;
    const isClosed = isMerged || number % 5 === 0;
    if (isMerged) timeline.push(timelineEvent(nextId(), "merged", "ada-l", tick(), { commit_id: commitId(number, 3) }));
    if (isClosed) timeline.push(timelineEvent(nextId(), "closed", isMerged ? "ada-l" : null, tick()));
    timeline.push(timelineEvent(nextId(), "subscribed", "gita", tick()));
    made.timelines.set(number, timeline);
    if (number % 50 === 49) made.gone.set(number, number % 100 === 49 ? 404 : 410);
    const common = {
      number,
      state: isClosed ? "closed" : "open",
      title: `Part ${number} stops early`,
      body: `It stops after ${number} steps.`,
      user: author === null ? null : userOf(author),
      labels: [
        {
          id: 1,
          node_id: "L_1",
          url: `${API}/labels/bug`,
          name: "bug",
          description: "Something is wrong",
          color: "f00",
          default: true,
        },
      ],
      milestone: null,
      assignees: number % 6 === 0 ? [userOf("emre")] : [],
      author_association: "MEMBER" as const,
      locked: false,
      created_at: isoOf(at),
      updated_at: isoOf(last),
      closed_at: isClosed ? isoOf(last) : null,
      html_url: `${WEB}/${isPull ? "pull" : "issues"}/${number}`,
    };
    made.issues.push({
      ...common,
      id: 100_000 + number,
      node_id: `I_${number}`,
      url: `${API}/issues/${number}`,
      comments: timeline.length,
      reactions: reactionsOf(number % 4),
      ...(isPull ? { pull_request: linkOf(number, isMerged ? isoOf(last) : null) } : {}),
    } satisfies Partial<Listed<"issues">> & Item);
    if (!isPull) continue;
    made.pulls.push({
      ...common,
      id: 200_000 + number,
      node_id: `PR_${number}`,
      url: `${API}/pulls/${number}`,
      draft: number % 11 === 0,
      merged_at: isMerged ? isoOf(last) : null,
      merge_commit_sha: commitId(number, 3),
      requested_reviewers: [],
      // The fork that it came from may be gone.
      head: {
        label: `x:part-${number}`,
        ref: `part-${number}`,
        sha: commitId(number, 1),
        user: null,
        repo: number % 7 === 0 ? null : {},
      },
      base: { label: "octo-org:main", ref: "main", sha: commitId(0, 0) },
    } satisfies Partial<Omit<Listed<"pulls">, "head" | "base">> & Item);
  }
  return made;
}
