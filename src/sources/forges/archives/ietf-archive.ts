/**
 * `archive.json` of IETF working groups: one file with all issues and pull requests of a repository, fields as in
 * GitHub's GraphQL API, accounts as bare logins (github.com/martinthomson/i-d-template, "archive_repo").
 */
import type {
  CommentRecord,
  DiscussionRecord,
  ForgeAccount,
  ForgeRecord,
  MappedPayload,
  ReviewRecord,
} from "../../../model/forge.ts";
import { VERDICTS } from "../github-rest.ts";
import {
  commitOf,
  idOf,
  isObject,
  type JsonObject,
  namesOf,
  numberOf,
  objectOf,
  objectsOf,
  secondsOf,
  textOf,
  wordOf,
} from "../json-value.ts";
import { tally } from "./tally.ts";

/** Whether JSON has the form of such a file. */
export const isIetfArchive = (data: unknown): data is JsonObject =>
  isObject(data) && typeof data.repo === "string" && Array.isArray(data.issues) && Array.isArray(data.pulls);

const accountOf = (value: unknown): ForgeAccount | undefined => {
  const login = wordOf(value);
  return login === "" || login === "ghost"
    ? undefined
    : { login, id: "", name: "", email: "", isBot: login.endsWith("[bot]") };
};

function discussionOf(data: JsonObject): DiscussionRecord | undefined {
  const number = numberOf(data.number);
  const at = secondsOf(data.createdAt);
  if (number === undefined || at === undefined) return undefined;
  const state = wordOf(data.state).toLowerCase();
  return {
    type: "discussion",
    key: `discussion/${number}`,
    number,
    at,
    updatedAt: secondsOf(data.updatedAt) ?? at,
    author: accountOf(data.author),
    url: wordOf(data.url),
    kind: "headRefOid" in data || "baseRefName" in data || "reviews" in data ? "pull-request" : "issue",
    title: wordOf(data.title),
    body: textOf(data.body),
    state: state === "merged" ? "merged" : state === "open" ? "open" : "closed",
    closedAt: secondsOf(data.mergedAt) ?? secondsOf(data.closedAt),
    closedAs: "",
    closedBy: undefined,
    mergedBy: accountOf(data.mergedBy),
    labels: namesOf(data.labels),
    milestone: "",
    assignees: (Array.isArray(data.assignees) ? data.assignees : []).flatMap((one) => accountOf(one) ?? []),
    reactions: 0,
    draft: data.isDraft === true,
    landedAs: commitOf(objectOf(data.mergeCommit)?.oid),
    head: commitOf(data.headRefOid),
    base: wordOf(data.baseRefName),
    branch: wordOf(data.headRefName),
  };
}

/** Comments have no id there: their place in the file's order stands for one. */
function commentOf(data: JsonObject, number: number, key: string, url: string): CommentRecord | undefined {
  const at = secondsOf(data.createdAt);
  if (at === undefined) return undefined;
  return {
    type: "comment",
    key,
    number,
    at,
    updatedAt: secondsOf(data.updatedAt) ?? at,
    author: accountOf(data.author),
    url,
    body: textOf(data.body),
    place: undefined,
    answers: "",
    review: "",
    reactions: 0,
    resolved: undefined,
  };
}

const shortCommit = (value: unknown): string => {
  const text = wordOf(value).toLowerCase();
  return /^[0-9a-f]{7,64}$/.test(text) ? text : "";
};

const codeKey = (review: JsonObject, index: number): string => `code-comment/${idOf(review.id)}/${index}`;

function* recordsOfReview(data: JsonObject, number: number, url: string): Generator<ForgeRecord | undefined> {
  const id = idOf(data.id);
  const at = secondsOf(data.createdAt);
  const verdict = VERDICTS[wordOf(data.state).toLowerCase()];
  if (id === "" || at === undefined || verdict === undefined) return yield undefined;
  const commit = shortCommit(objectOf(data.commit)?.abbreviatedOid);
  const review: ReviewRecord = {
    type: "review",
    key: `review/${id}`,
    number,
    at,
    updatedAt: secondsOf(data.updatedAt) ?? at,
    author: accountOf(data.author),
    url,
    verdict,
    body: textOf(data.body),
    commit,
  };
  yield review;
  for (const [index, comment] of objectsOf(data.comments).entries()) {
    const record = commentOf(comment, number, codeKey(data, index), url);
    // The archive says neither file nor line of a comment on code.
    yield record && {
      ...record,
      author: record.author ?? review.author,
      review: review.key,
      place: { path: textOf(comment.path), line: undefined, commit, hunk: "", stands: undefined },
    };
  }
}

/** The id of the comment that one answers: GraphQL's `replyTo { id }`, or that id alone. */
const answeredBy = (comment: JsonObject): string => idOf(objectOf(comment.replyTo)?.id ?? comment.replyTo);

/**
 * Which comment on code another answers, by keys. Archives made with ids and `replyTo` say it; those without say nothing, and
 * nothing is guessed: neither order nor time tells two threads of one review apart.
 */
function answersIn(reviews: readonly JsonObject[]): ReadonlyMap<string, string> {
  const comments = reviews.flatMap((review) =>
    objectsOf(review.comments).map((comment, index) => ({ comment, key: codeKey(review, index) })),
  );
  const keys = new Map(comments.map(({ comment, key }) => [idOf(comment.id), key]));
  return new Map(
    comments.flatMap(({ comment, key }) => {
      const id = answeredBy(comment);
      const answered = id === "" ? undefined : keys.get(id);
      return answered === undefined || answered === key ? [] : [[key, answered] as const];
    }),
  );
}

/** One element of `issues` or `pulls`. */
export function mapIetfDiscussion(data: JsonObject): MappedPayload {
  const discussion = discussionOf(data);
  if (!discussion) return { records: [], skipped: new Map([["discussion without number or date", 1]]) };
  const reviews = objectsOf(data.reviews);
  const answers = answersIn(reviews);
  const { number, url } = discussion;
  const found: (ForgeRecord | undefined)[] = objectsOf(data.comments).map((comment, index) =>
    commentOf(comment, number, `comment/${number}/${index}`, url),
  );
  for (const review of reviews) found.push(...recordsOfReview(review, number, url));
  const records = found.flatMap((record) => {
    if (record?.type !== "comment") return record ?? [];
    return { ...record, answers: answers.get(record.key) ?? "" };
  });
  return {
    records: [discussion, ...records],
    skipped: tally(found.flatMap((record) => (record ? [] : ["comment or review without date or verdict"]))),
  };
}
