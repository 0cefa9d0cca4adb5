/**
 * What a message says in words that it continues: "Part of #71", "Follow-up to 0123abc", "Second step of #71". Such words make of
 * a number or an id that is only mentioned one that the commit belongs to. Commits that land again what was taken back, under
 * the same subject, belong to it too.
 */
import { type Commit, type History, memoise } from "../history.ts";
import { isReverted } from "../reverts.ts";

/** Characters of a message's body that are read. */
const READ_LIMIT = 8192;
const MOST_STATED = 10;
const STATED =
  /\b(?:follow(?:s|ed|ing)?[- ]?ups?(?: (?:to|of|on|for|from))?|part of|step of|rest of|continu(?:es|ing|ation of)|preparation for|prepares for|in preparation of|prerequisite (?:for|of)|builds (?:up)?on|towards?|re-?lands?|re-?appl(?:y|ies))(?: the)?(?: (?:issue|bug|pr|pull request|commit|series|work in|work of))?:? (?:#(\d{1,7})\b|gh-(\d{1,7})\b|([0-9a-f]{7,40})\b|https?:\/\/[^\s<>()]{1,200}\/(?:issues|pull|merge_requests)\/(\d{1,7})\b)/gi;
const AGAIN =
  /^(?:re-?land(?:ed|s)?|re-?appl(?:y|ied)|reintroduce|second (?:try|attempt)(?: at)?|take (?:two|2))\b[:\s"]*/i;

export interface Stated {
  /** "#71" */
  readonly labels: ReadonlySet<string>;
  readonly ids: readonly string[];
}

const NOTHING: Stated = { labels: new Set(), ids: [] };

/** Numbers and ids that the body of a message says the commit is a part or a continuation of. */
export function statedIn({ message }: Commit): Stated {
  if (message.references.length === 0 && message.namedIds.length === 0) return NOTHING;
  const labels = new Set<string>();
  const ids: string[] = [];
  let found = 0;
  for (const [, number, gh, id, linked] of message.body.text.slice(0, READ_LIMIT).matchAll(STATED)) {
    const named = number ?? gh ?? linked;
    if (named !== undefined) labels.add(`#${named}`);
    else if (id !== undefined && /\d/.test(id)) ids.push(id.toLowerCase());
    if (++found >= MOST_STATED) break;
  }
  return { labels, ids };
}

const bare = (subject: string): string =>
  subject
    .replace(/\s\(#\d{1,7}\)$/, "")
    .replace(/"$/, "")
    .toLowerCase();

/** Commits that a later message says it takes back, among other things that its subject may speak of alone. */
const takenBack = memoise((history: History): ReadonlySet<Commit> => {
  const found = new Set<Commit>();
  for (const commit of history.commits)
    for (const id of commit.message.reverts) {
      const named = history.find(id);
      if (named !== undefined && named.index < commit.index) found.add(named);
    }
  return found;
});

/** Commits of a person that land again what was taken back, each with what it was. */
export function landedAgain(history: History, own: readonly Commit[]): readonly (readonly [Commit, Commit])[] {
  const reverted = new Map<string, Commit>();
  const found: (readonly [Commit, Commit])[] = [];
  for (const commit of own) {
    const { subject } = commit.message;
    const before = reverted.get(bare(subject.replace(AGAIN, "")));
    if (before) found.push([before, commit]);
    if (isReverted(history, commit) || takenBack(history).has(commit)) reverted.set(bare(subject), commit);
  }
  return found;
}
