/**
 * What a message points at: issues, requests, commits, change ids, links; what it reverts or was picked from; where a
 * merge came from. Reads every dialect of public histories that states these in words; guesses nothing. A number keeps
 * the repository it is written with: "#12" here and "example/lexer#12" are two issues until somebody knows better.
 */
import { clip } from "../../model/clip.ts";
import type { MergeFacts, Reference, ReferenceRole, Trailer } from "../../model/commit.ts";
import { detach } from "./detach.ts";

const CLOSING =
  /\b(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?|implement(?:s|ed)?)\b:?\s+(?:issues?\s+|bugs?\s+)?((?:(?:[\w.-]+\/[\w.-]+)?#\d+|gh-\d+|https?:\/\/\S+\/(?:issues|pull|merge_requests)\/\d+)(?:\s*(?:,|and|&)\s*(?:(?:[\w.-]+\/[\w.-]+)?#\d+|gh-\d+))*)/gi;
const NUMBERED = /(?<!\bPKCS)(?:^|[\s([,:])([\w.-]+\/[\w.-]+)?#(\d{1,7})\b|\bgh-(\d{1,7})\b/gi;
const LINK = /https?:\/\/[^\s<>()"']+/gi;
const FORGE_PATH = /\/(issues|pull|pulls|merge_requests|bugs?)\/(\d{1,8})\b/i;
/** The repository that a forge's address names, groups included. */
const FORGE_REPOSITORY = /^https?:\/\/[^/\s]+\/((?:[\w.-]+\/)+?[\w.-]+)(?:\/-)?\/(?:issues|pulls?|merge_requests)\/\d/i;
/** One number of a list as CLOSING finds it, or the address of one. */
const LISTED = /(https?:\/\/\S+)|(?:([\w.-]+\/[\w.-]+)?#|gh-)(\d+)/gi;
const LINK_LIMIT = 500;
const MOST_REVERTS = 20;
const SQUASHED = /\s\((?:([\w.-]+\/[\w.-]+)?#|GH-)(\d{1,7})\)\s*$/;
const TICKET_FIRST = /^\[?([A-Z][A-Z0-9]{1,9}-\d{1,7})\b/;
/** Standards, formats and machines that are written as tickets are. */
const NOT_TICKETS =
  /^(?:UTF|UCS|SHA|ISO|IEC|IEEE|RFC|CVE|CWE|GHSA|PEP|JSR|MD|AES|DES|RSA|ECC|ED|CRC|BASE|HTTP|TLS|SSL|IPV|OAUTH|X86|ARM|AARCH|MIPS|RISCV|INT|UINT|FP|BF|GPL|LGPL|AGPL|BSD|APACHE|ES|IE|GB|CP|KOI8|WINDOWS|WIN|GPT|USB|DDR|PCI|WCAG|COVID)-/;
const OBJECT_ID = /^[0-9a-f]{7,64}$/;
/** "This reverts commit", "Reverts", "revert of commits", "Backed out changeset"; parts of a commit are not the commit. */
const REVERT =
  /(?<!\b(?:part|partly|partially|partial)\s{1,4})\b(?:(?:revert(?:s|ed|ing)?|back(?:s|ed|ing)?[ -]?out|undo(?:es)?)\s+(?:of\s+)?(?:(?:the|both|following|these|two|three|merge)\s+){0,3}(?:commits?|changesets?)\b:?|reverts(?!\s+part):?|(?<=^[ \t]*)revert(?=\s))\s*/gim;
/** One more id of a list: a bullet or "and commit" before it, its subject in brackets and a comma after it. */
const NEXT_ID =
  /(?:[-*]\s+)?(?:(?:and|&)\s+)?(?:(?:the\s+)?(?:commits?|changesets?)\s+)?"?\b([0-9a-f]{7,64})\b"?(?!\.\.)(?:\s*\((?:"[^"]{0,400}"|[^()]{0,400})\))?(?:[,;]\s*|[ \t]*(?:\n(?![ \t]*\n))?[ \t]*)/iy;
const PICKED =
  /(?:\bcherry[- ]picked[- ]from:?(?:\s+commits?)?|\bbackport(?:ed)? (?:of|from)(?:\s+commits?)?|\b(?:upstream|original)[- ]commit):?\s+([0-9a-f]{7,64})\b|\bcommit ([0-9a-f]{7,64}) upstream\b/gi;

/** `Fixes: 0123abcd ("its subject")`, which some projects write above the trailers. */
const FIXED_COMMIT = /^Fixes:[ \t]+([0-9a-f]{7,64})[ \t]+\("/gim;

function push(into: Map<string, Reference>, kind: Reference["kind"], value: string, role: ReferenceRole): void {
  const id = `${kind} ${value}`;
  const before = into.get(id);
  if (before === undefined ? into.size < 40 : role === "fixes" && before.role === "mentions")
    into.set(id, { kind, value, role });
}

/** "12", or "example/lexer#12" where a repository is named. */
const numberIn = (repository: string | undefined, number: string): string =>
  repository ? `${repository}#${number}` : number;

/** The request or issue that an address names; undefined for other addresses. */
function forgeTarget(link: string): readonly [Reference["kind"], string] | undefined {
  const address = clip(link, LINK_LIMIT);
  const [, word, number] = FORGE_PATH.exec(address) ?? [];
  if (word === undefined || number === undefined) return undefined;
  const kind = /^(?:pull|merge)/i.test(word) ? "pull-request" : "issue";
  return [kind, numberIn(FORGE_REPOSITORY.exec(address)?.[1], number)];
}

/** What a word of a trailer's value points at; undefined where it is prose. */
function targetOf(word: string, next: string | undefined): readonly [Reference["kind"], string] | undefined {
  if (OBJECT_ID.test(word) && (/[a-f]/.test(word) || word.length > 8 || next?.startsWith('("')))
    return ["commit", word];
  const number = /^(?:([\w.-]+\/[\w.-]+)#|[\w.-]*#|gh-|b\/)?(\d{1,8})$/i.exec(word);
  if (number) return ["issue", numberIn(number[1], number[2]!)];
  const tracker = /^https?:\/\/\S*[/=](\d{1,8})(?:[#?].*)?$/.exec(word);
  if (tracker && !word.includes("/security/")) return forgeTarget(word) ?? ["issue", tracker[1]!];
  const ticket = TICKET_FIRST.exec(word);
  return ticket && !NOT_TICKETS.test(ticket[1]!) ? ["issue", ticket[1]!] : undefined;
}

/** References at the start of a value: "#1, #2 and GH-3", "0123abc (its subject)". What follows the first word of prose is prose. */
function targetsIn(value: string): (readonly [Reference["kind"], string])[] {
  const words = value
    .split(/[\s,]+/)
    .filter((word) => !/^(?:issues?|bugs?|prs?|pull|requests?|commits?|and|&)?$/i.test(word));
  const found: (readonly [Reference["kind"], string])[] = [];
  for (const [at, word] of words.entries()) {
    const target = targetOf(word.replace(/^[<([]+|[>)\].;:!]+$/g, ""), words[at + 1]);
    if (!target) break;
    found.push(target);
  }
  return found;
}

function referencesOfTrailer(trailer: Trailer, into: Map<string, Reference>): void {
  const { key, value } = trailer;
  const role: ReferenceRole = key === "fixes" || key === "closes" || key === "resolves" ? "fixes" : "mentions";
  if (key === "change-id") push(into, "change-id", clip(value, 100), "landed-as");
  else if (key === "pr-url") {
    const [kind, request] = forgeTarget(value) ?? [];
    if (kind === "pull-request" && request) push(into, kind, request, "landed-as");
  } else if (/^(fixes|closes|resolves|refs|ref|bug|part-of|depends-on|see-also)$/.test(key)) {
    for (const [kind, target] of targetsIn(value)) push(into, kind, target, role);
  } else if (key === "link" || key === "reviewed-on") {
    const link = /https?:\/\/\S+/.exec(value);
    if (link) push(into, "link", clip(link[0], 300), "mentions");
  }
}

/** Requests and issues that web addresses in a text name. Addresses first, so that each character is looked at once. */
function* forgeLinks(text: string): Generator<readonly [Reference["kind"], string]> {
  for (const [link] of text.matchAll(LINK)) {
    const target = forgeTarget(link);
    if (target) yield target;
  }
}

/** The numbers of "#1, #2 and other/lexer#3", or of the one address in their place. */
function* closedIn(list: string): Generator<string> {
  for (const [, link, repository, number] of list.matchAll(LISTED)) {
    const value = link ? forgeTarget(link)?.[1] : numberIn(repository, number!);
    if (value) yield value;
  }
}

/** Every reference of a message, at most 40, strongest role per target. */
export function findReferences(subject: string, body: string, trailers: readonly Trailer[]): Reference[] {
  const found = new Map<string, Reference>();
  const squashed = SQUASHED.exec(subject);
  if (squashed) push(found, "pull-request", numberIn(squashed[1], squashed[2]!), "landed-as");
  const ticket = TICKET_FIRST.exec(subject);
  if (ticket && !NOT_TICKETS.test(ticket[1]!)) push(found, "issue", ticket[1]!, "mentions");
  const plainSubject = squashed ? subject.slice(0, squashed.index) : subject;
  const text = `${plainSubject}\n${body}`;
  if (/#\d|gh-\d|\/(?:issues|pull|merge_requests|bugs?)\//i.test(text)) {
    for (const match of text.matchAll(CLOSING))
      for (const number of closedIn(match[1]!)) push(found, "issue", number, "fixes");
    for (const [kind, number] of forgeLinks(text)) push(found, kind, number, "mentions");
    for (const [, repository, number, gh] of text.matchAll(NUMBERED))
      push(found, "issue", numberIn(repository, (number ?? gh)!), "mentions");
  }
  for (const match of body.matchAll(FIXED_COMMIT)) push(found, "commit", match[1]!.toLowerCase(), "fixes");
  for (const trailer of trailers) referencesOfTrailer(trailer, found);
  return [...found.values()];
}

/**
 * Object ids that the message says it reverts: "This reverts commit X" and its plural forms. At most 20. In "reverts
 * commit X, reversing changes made to Y" only the merge X is reverted.
 */
export function findReverts(text: string): string[] {
  if (!/revert|back(?:s|ed|ing)?[ -]?out|undo/i.test(text)) return [];
  const ids = new Set<string>();
  for (const lead of text.matchAll(REVERT)) {
    NEXT_ID.lastIndex = lead.index + lead[0].length;
    for (let next = NEXT_ID.exec(text); next && ids.size < MOST_REVERTS; next = NEXT_ID.exec(text))
      if (/\d/.test(next[1]!)) ids.add(next[1]!.toLowerCase());
  }
  return [...ids];
}

const NAMED_ID = /\b[0-9a-f]{7,64}\b/gi;
const MOST_IDS = 50;

/** Object ids among the words of a body, each once, at most 50. Words of letters alone ("defaced") are none. */
export function findNamedIds(body: string): string[] {
  const found = body.match(NAMED_ID);
  if (found === null) return [];
  return [...new Set(found.filter((id) => /\d/.test(id)).map(detach))].slice(0, MOST_IDS);
}

/** Object ids that the message says it was picked or backported from. At most 5. */
export function findPicks(body: string): string[] {
  if (!/pick|backport|upstream|original.commit/i.test(body)) return [];
  return [
    ...new Set(
      [...body.matchAll(PICKED)].map((match) => (match[1] ?? match[2])!.toLowerCase()).filter((id) => /\d/.test(id)),
    ),
  ].slice(0, 5);
}

const GITHUB_MERGE = /^Merge (?:pull request|PR) #(\d+)(?:\s+from\s+([\w.-]+)[/:](\S+))?/i;
const BITBUCKET_MERGE = /^Merged in (\S+) \(pull request #(\d+)\)/;
const GITLAB_MERGE = /^Merge branch '([^']+)' into '[^']+'/;
const GITLAB_REQUEST = /\bSee merge request [\w./-]*!(\d+)/;
const BORS_AUTO =
  /^(?:Auto|Bors) merge of #(\d+)(?: - ([\w.-]+):([^\s,]+)| : ([\w.-]+)\/[\w.-]+\/([^\s,]+))?(?:,\s*r=([\w,.<>-]+))?(?:[\s,]|$)/i;
const BORS_ROLLUP =
  /^(?:Rollup merge of|Merge) #(\d+)(?: - ([\w.-]+):([^\s,]+)| : ([\w.-]+)\/[\w.-]+\/([^\s,]+))?(?:,\s*r=([\w,.<>-]+))?(?:[\s,]|$)/i;
const BORS_NG_REVIEWERS = /^\d+: .{1,300} r=([\w,.-]+)(?: a=\S+)?$/m;
const GERRIT_TOPIC = /^Merge changes(?: \S+)? from topics? ['"]([^'"]+)['"]/;
const QUOTED_MERGE = /^Merge (?:patch series )?"(.+?)"(?: into \S+)?$/;
const PLAIN_MERGE = /^Merge (?:remote(?:-tracking)? )?(?:branch|branches|tag|tags) '([^']+)'/;
/** Bringing one's own line up to date: it lands nobody's work, though it brings everybody's. */
const SYNC_MERGE =
  /^Merge (?:remote-tracking )?branch '((?:origin|upstream)\/)?(?:master|main|trunk|develop|development)'(?: of \S*(?:github\.com|gitlab\.com|bitbucket\.org)[:/]\S+)?(?: into (?!'?(?:master|main|trunk)'?$)\S+)?$/;

function isSync(subject: string): boolean {
  const sync = SYNC_MERGE.exec(subject);
  return sync !== null && (sync[1] !== undefined || / (?:of|into) \S/.test(subject));
}

const reviewersIn = (list: string): string[] =>
  list
    .toLowerCase()
    .split(",")
    .filter((login) => /^[\w.-]+$/.test(login) && login !== "try");

/** The first line of a merge's body where it is a title: not a list, a trailer, a conflict note or a command. */
function titleIn(body: string): string | undefined {
  const line =
    body
      .split("\n")
      .find((text) => text.trim() !== "")
      ?.trim() ?? "";
  const numbered = /^\d+: (.+?)(?: r=\S+)?(?: a=\S+)?$/.exec(line);
  if (numbered) return clip(numbered[1]!, 200);
  return line === "" || /^([*#-]|conflicts|signed-off-by|see merge request|closes?\b|r=|try:|\w+-by:)/i.test(line)
    ? undefined
    : clip(line, 200);
}

function originOf(subject: string, body: string): MergeFacts | undefined {
  const request = GITHUB_MERGE.exec(subject);
  if (request)
    return { request: request[1]!, ...(request[2] ? { login: request[2].toLowerCase(), branch: request[3]! } : {}) };
  const bitbucket = BITBUCKET_MERGE.exec(subject);
  if (bitbucket) return { request: bitbucket[2]!, branch: bitbucket[1]! };
  const bors = BORS_AUTO.exec(subject) ?? BORS_ROLLUP.exec(subject);
  if (bors) {
    const [login, branch] = [bors[2] ?? bors[4], bors[3] ?? bors[5]];
    const reviewers = reviewersIn(bors[6] ?? BORS_NG_REVIEWERS.exec(body)?.[1] ?? "");
    return {
      request: bors[1]!,
      ...(login ? { login: login.toLowerCase(), branch: branch! } : {}),
      ...(reviewers.length > 0 ? { reviewers } : {}),
    };
  }
  const number = GITLAB_REQUEST.exec(body);
  const gitlab = GITLAB_MERGE.exec(subject);
  if (gitlab && number) return { branch: gitlab[1]!, request: number[1]! };
  if (isSync(subject)) return undefined;
  const quoted = QUOTED_MERGE.exec(subject);
  if (quoted) return { title: clip(quoted[1]!, 200) };
  const plain = GERRIT_TOPIC.exec(subject) ?? PLAIN_MERGE.exec(subject);
  return plain ? { branch: plain[1]! } : undefined;
}

/** What the message of a merge says of its origin; undefined for other commits. */
export function findMergeFacts(subject: string, body: string): MergeFacts | undefined {
  const origin = originOf(subject, body);
  const title = origin && origin.title === undefined ? titleIn(body) : undefined;
  return origin && title ? { ...origin, title } : origin;
}
