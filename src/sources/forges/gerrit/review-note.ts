/**
 * Notes that Gerrit's reviewnotes plugin leaves in a clone at refs/notes/review: who voted what on the change that became a
 * commit, who submitted it and when (gerrit.googlesource.com/plugins/reviewnotes). They are the only reviews that can be
 * read offline from many Gerrit projects. A note has no time for a vote: that of the submission stands for it.
 */
import type { DiscussionRecord, ForgeAccount, ForgeRecord, MappedPayload, ReviewRecord } from "../../../model/forge.ts";
import { commitOf, type JsonObject, numberOf, secondsOf, textOf, wordOf } from "../json-value.ts";

/** Longer notes are none. */
const LONGEST = 65_536;

/** "Ada L <ada@example.org>", or a name alone. */
function accountOf(text: string): ForgeAccount | undefined {
  const [, name = text, email = ""] = /^([^<>]{0,300})<([^<>]{1,300})>$/.exec(text.trim()) ?? [];
  const own = name.trim();
  const login = email.trim() || own;
  return login === "" ? undefined : { login, id: "", name: own, email: email.trim(), isBot: false };
}

/** The fields of a note, in order; lines of another form are left out. */
function* fieldsOf(text: string): Generator<readonly [string, string]> {
  for (const line of text.slice(0, LONGEST).split("\n")) {
    const at = line.indexOf(":");
    if (at > 0 && at < 100) yield [line.slice(0, at).trim(), line.slice(at + 1, at + 1000).trim()];
  }
}

export interface ReviewNote {
  readonly number: number;
  readonly url: string;
  /** Of the server, lower-cased. */
  readonly host: string;
  readonly project: string;
}

/** The change that a note speaks of; undefined where it names none by its number. */
export function changeOfNote(text: string): ReviewNote | undefined {
  const fields = new Map(fieldsOf(text));
  const url = wordOf(fields.get("Reviewed-on"));
  const [, host, digits] = /^https?:\/\/([\w.-]+(?::\d+)?)\/(?:[^\s#?]{0,300}\/)?(\d{1,9})\/?$/.exec(url) ?? [];
  return host && digits
    ? { number: Number(digits), url, host: host.toLowerCase(), project: wordOf(fields.get("Project")) }
    : undefined;
}

const reasoned = (reason: string): MappedPayload => ({ records: [], skipped: new Map([[reason, 1]]) });

/** @param data `{ text, commit, subject, message, author: { name, email }, at }`: a note, and the commit it is about. */
export function mapReviewNote(data: JsonObject): MappedPayload {
  const text = textOf(data.text);
  const change = changeOfNote(text);
  const commit = commitOf(data.commit);
  if (!change || commit === "") return reasoned("review note without a change's number");
  const fields = [...fieldsOf(text)];
  const fieldOf = (name: string): string => fields.find(([key]) => key === name)?.[1] ?? "";
  const at = secondsOf(fieldOf("Submitted-at")) ?? numberOf(data.at);
  if (at === undefined) return reasoned("review note without date");
  const author = typeof data.author === "string" ? accountOf(data.author) : undefined;
  const { number, url } = change;
  const discussion: DiscussionRecord = {
    type: "discussion",
    key: `discussion/${number}`,
    number,
    at: Math.min(numberOf(data.at) ?? at, at),
    updatedAt: at,
    author,
    url,
    kind: "pull-request",
    title: wordOf(data.subject),
    body: textOf(data.message),
    state: "merged",
    closedAt: at,
    closedAs: "",
    closedBy: undefined,
    mergedBy: accountOf(fieldOf("Submitted-by")),
    labels: [],
    milestone: "",
    assignees: [],
    reactions: 0,
    draft: false,
    landedAs: commit,
    head: commit,
    base: fieldOf("Branch").replace(/^refs\/heads\//, ""),
    branch: "",
  };
  const records: ForgeRecord[] = [discussion];
  const seen = new Set<string>();
  let others = 0;
  for (const [key, value] of fields) {
    const [, label, sign, vote] = /^([A-Za-z][\w-]{0,60})([+-])(\d)$/.exec(key) ?? [];
    if (!label || !sign || !vote) continue;
    const reviewer = accountOf(value);
    if (label !== "Code-Review" || !reviewer) others++;
    // Some servers print a vote twice.
    else if (!seen.has(reviewer.login)) {
      seen.add(reviewer.login);
      const review: ReviewRecord = {
        type: "review",
        key: `review/${number}/${commit.slice(0, 12)}/${reviewer.login.toLowerCase()}`,
        number,
        at,
        updatedAt: at,
        author: reviewer,
        url,
        verdict: sign === "-" ? "changes-requested" : Number(vote) >= 2 ? "approved" : "commented",
        body: "",
        commit,
      };
      records.push(review);
    }
  }
  return { records, skipped: others === 0 ? new Map() : new Map([["vote on another label than Code-Review", others]]) };
}
