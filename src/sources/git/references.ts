/**
 * What a message points at: issues, requests, commits, change ids, links; what it reverts or was picked from; where a
 * merge came from. Reads every dialect of public histories that states these in words; guesses nothing.
 */
import type { MergeFacts, Reference, ReferenceRole, Trailer } from "../../model/commit.ts";

const CLOSING = /\b(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?|implement(?:s|ed)?)\b:?\s+(?:issues?\s+|bugs?\s+)?((?:(?:[\w.-]+\/[\w.-]+)?#\d+|gh-\d+|https?:\/\/\S+\/(?:issues|pull|merge_requests)\/\d+)(?:\s*(?:,|and|&)\s*(?:(?:[\w.-]+\/[\w.-]+)?#\d+|gh-\d+))*)/gi;
const NUMBERED = /(?:^|[\s([,:])(?:[\w.-]+\/[\w.-]+)?#(\d{1,7})\b|\bgh-(\d{1,7})\b/gi;
const FORGE_LINK = /https?:\/\/[^\s<>()"']+\/(issues|pull|pulls|merge_requests|bugs?)\/(\d{1,8})\b/gi;
const SQUASHED = /\s\((?:[\w.-]+\/[\w.-]+)?#(\d{1,7})\)\s*$/;
const TICKET_FIRST = /^\[?([A-Z][A-Z0-9]{1,9}-\d{1,7})\b/;
const NOT_TICKETS = /^(UTF|SHA|ISO|RFC|CVE|MD|AES|GPL|LGPL|BSD|ES|C)-/;
const REVERTS = /\brevert(?:s|ing)?\s+(?:the\s+)?commits?\s+([^.\n]*(?:\n(?!\n)[^.\n]*)?)/gi;
const PICKED = /\(?(?:cherry[- ]picked from|backport(?:ed)? (?:of|from)|upstream) commit:?\s+([0-9a-f]{7,64})/gi;
const OBJECT_ID = /\b[0-9a-f]{7,64}\b/g;

function push(into: Map<string, Reference>, kind: Reference["kind"], value: string, role: ReferenceRole): void {
  const id = `${kind} ${value}`;
  const before = into.get(id);
  if (before === undefined ? into.size < 40 : role === "fixes" && before.role === "mentions") into.set(id, { kind, value, role });
}

function referencesOfTrailer(trailer: Trailer, into: Map<string, Reference>): void {
  const { key, value } = trailer;
  const role: ReferenceRole = key === "fixes" || key === "closes" || key === "resolves" ? "fixes" : "mentions";
  if (key === "change-id") push(into, "change-id", value.slice(0, 100), "landed-as");
  else if (key === "pr-url") {
    const request = /\/(?:pull|merge_requests)\/(\d+)/.exec(value);
    if (request) push(into, "pull-request", request[1]!, "landed-as");
  } else if (/^(fixes|closes|resolves|refs|ref|bug|part-of|depends-on|see-also)$/.test(key)) {
    const commit = /^([0-9a-f]{7,64})\b/.exec(value);
    const numbered = /(?:^|[\s,/])#?(\d{1,8})(?=$|[\s,.)])/.exec(value) ?? /\/(\d{1,8})(?:$|[#?\s])/.exec(value);
    if (commit && /[a-f]/.test(commit[1]!)) push(into, "commit", commit[1]!, role);
    else if (numbered) push(into, "issue", numbered[1]!, role);
    else if (TICKET_FIRST.test(value)) push(into, "issue", TICKET_FIRST.exec(value)![1]!, role);
  } else if (key === "link" || key === "reviewed-on") {
    const link = /https?:\/\/\S+/.exec(value);
    if (link) push(into, "link", link[0].slice(0, 300), "mentions");
  }
}

/** Every reference of a message, at most 40, strongest role per target. */
export function findReferences(subject: string, body: string, trailers: readonly Trailer[]): Reference[] {
  const found = new Map<string, Reference>();
  const squashed = SQUASHED.exec(subject);
  if (squashed) push(found, "pull-request", squashed[1]!, "landed-as");
  const ticket = TICKET_FIRST.exec(subject);
  if (ticket && !NOT_TICKETS.test(ticket[1]!)) push(found, "issue", ticket[1]!, "mentions");
  const plainSubject = squashed ? subject.slice(0, squashed.index) : subject;
  const text = `${plainSubject}\n${body}`;
  if (/#\d|gh-\d|\/(?:issues|pull|merge_requests|bugs?)\//i.test(text)) {
    for (const match of text.matchAll(CLOSING))
      for (const number of match[1]!.matchAll(/(\d+)(?=\D*(?:,|and|&|$))/g)) push(found, "issue", number[1]!, "fixes");
    for (const match of text.matchAll(FORGE_LINK)) push(found, match[1]!.startsWith("pull") || match[1]!.startsWith("merge") ? "pull-request" : "issue", match[2]!, "mentions");
    for (const match of text.matchAll(NUMBERED)) push(found, "issue", (match[1] ?? match[2])!, "mentions");
  }
  for (const trailer of trailers) referencesOfTrailer(trailer, found);
  return [...found.values()];
}

/** Object ids that the message says it reverts: "This reverts commit X" and its plural forms. At most 20. */
export function findReverts(body: string): string[] {
  if (!/\brevert/i.test(body)) return [];
  const ids = [...body.matchAll(REVERTS)].flatMap((match) => match[1]!.match(OBJECT_ID) ?? []);
  return [...new Set(ids.filter((id) => /\d/.test(id)))].slice(0, 20);
}

/** Object ids that the message says it was picked or backported from. At most 5. */
export function findPicks(body: string): string[] {
  if (!/pick|backport|upstream/i.test(body)) return [];
  return [...new Set([...body.matchAll(PICKED)].map((match) => match[1]!))].slice(0, 5);
}

const GITHUB_MERGE = /^Merge (?:pull request|PR) #(\d+)(?:\s*(?:from|:)\s+([\w.-]+)[/:](\S+))?/i;
const GITLAB_MERGE = /^Merge branch '([^']+)' into '[^']+'/;
const GITLAB_REQUEST = /\bSee merge request [\w./-]*!(\d+)/;
const BORS_AUTO = /^(?:Auto|Bors) merge of #(\d+)(?: - ([\w.-]+):(\S+?))?(?:,\s*r=([\w,.-]+))?(?:\s|$)/i;
const BORS_ROLLUP = /^(?:Rollup merge of|Merge) #(\d+)(?: - ([\w.-]+):(\S+?))?(?:,\s*r=([\w,.-]+))?(?:\s|$)/i;
const PLAIN_MERGE = /^Merge (?:remote-tracking )?(?:branch|tag) '([^']+)'/;

/** The first line of a merge's body where it is a title: not a list, a trailer, a conflict note or a command. */
function titleIn(body: string): string | undefined {
  const line = body.split("\n").find((text) => text.trim() !== "")?.trim() ?? "";
  return line === "" || /^([*#-]|conflicts|signed-off-by|see merge request|closes?\b|r=|try:|\w+-by:)/i.test(line) ? undefined : line.slice(0, 200);
}

function originOf(subject: string, body: string): MergeFacts | undefined {
  const request = GITHUB_MERGE.exec(subject);
  if (request) return { request: request[1]!, ...(request[2] ? { login: request[2].toLowerCase(), branch: request[3]! } : {}) };
  const bors = BORS_AUTO.exec(subject) ?? BORS_ROLLUP.exec(subject);
  if (bors)
    return {
      request: bors[1]!,
      ...(bors[2] ? { login: bors[2].toLowerCase(), branch: bors[3]! } : {}),
      ...(bors[4] ? { reviewers: bors[4].toLowerCase().split(",").filter((login) => login !== "" && login !== "try") } : {}),
    };
  const gitlab = GITLAB_MERGE.exec(subject);
  if (gitlab) {
    const number = GITLAB_REQUEST.exec(body);
    return { branch: gitlab[1]!, ...(number ? { request: number[1]! } : {}) };
  }
  const plain = PLAIN_MERGE.exec(subject);
  return plain ? { branch: plain[1]! } : undefined;
}

/** What the message of a merge says of its origin; undefined for other commits. */
export function findMergeFacts(subject: string, body: string): MergeFacts | undefined {
  const origin = originOf(subject, body);
  const title = origin ? titleIn(body) : undefined;
  return origin && title ? { ...origin, title } : origin;
}
