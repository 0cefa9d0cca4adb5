/**
 * Accounts that nobody listed, judged by all they did in one history: a program writes the same few subjects over and
 * over, or only merges. Asked only of accounts whose name has the form of a service or role, never of ordinary personal
 * names; and of those that merely run into "bot", which people choose too and which are people's when their work is.
 */
import type { RawIdentity } from "../model/identity.ts";
import type { AuthorshipTable } from "./authorship-table.ts";

/** Fewer commits than this show no habit. */
const FEWEST = 8;
/** Of a program's subjects at most this share are of different shape. */
const TEMPLATE_SHARE = 0.25;
/** The same of accounts whose name runs into "bot". */
const FEWEST_WEAK = 4;
const WEAK_SHARE = 0.5;
/** Subjects beyond this say nothing new. */
export const MOST_SUBJECTS = 400;

const ROLE =
  /^(?:bots?|robots?|ci|cd|build|builds|builder|automation|automated|autobuild|release|releases|releaser|deploy|deployer|deployment|sync|syncer|mirror|import|importer|merger|mergers|updater|update|updates|service|services|pipeline|pipelines|generation|generator|publisher|integration|continuous|requirements|workflow|workflows|actions|runner|queue|jenkins|zuul|gerrit|infra|engineering|version|bump|export|exporter|roller|autoroller|backport|cherrypick|cherrypicker|migration|translations|localization)$/i;
/** What stands beside a role without being a name: "Documentation Generation", "User". */
const BESIDE =
  /^(?:docs?|documentation|user|account|system|the|of|for|and|team|code|review|data|file|files|source|sources|tree|branch|package|packages|image|images|api|sdk|test|tests|nightly|github|gitlab|git)$/i;
/** Roles that are surnames too: never enough beside another word. */
const SURNAME = /^(?:builder|jenkins|merger|runner|queue|service|mirror|sync|version|bump|engineering)$/i;

/** Words of a name: "golangci-releaser" and "FoundationDB CI" have two. */
const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");

/** Whether a name has the form of a service or role. Of two plain capitalised words both must be of services. */
export function isRoleName(name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 8 || !words.some((word) => ROLE.test(word))) return false;
  if (words.every((word) => ROLE.test(word) || BESIDE.test(word))) return words.length > 1 || !SURNAME.test(words[0]!);
  // "automated collection packaging", in small letters
  if (/^auto(?:mated|matic)\b/.test(name) && words.length > 1) return true;
  // One handle: "golangci-releaser", "modernisation-platform-ci".
  const isHandle = !/\s/.test(name.trim());
  const last = words.at(-1)!;
  if (isHandle) return /[-_.]/.test(name) && name === name.toLowerCase() && ROLE.test(last) && !SURNAME.test(last);
  // "FoundationDB CI", "Release CI": the role as it is written, never "Ada Ci".
  return /\s(?:CI|CD|Bot|Robot|Automation|Releaser|Pipeline|Autoroller)$/.test(name.trim());
}

/** What an account did. */
export interface AccountWork {
  readonly commits: number;
  readonly merges: number;
  /** Of its commits that are no merges, at most MOST_SUBJECTS. */
  readonly subjects: readonly string[];
}

/** Whether, and how, what an account did is needed to say who it is. */
export function judgeOf(
  identity: RawIdentity,
  table: AuthorshipTable,
): ((work: AccountWork) => "bot" | undefined) | undefined {
  const match = table.match(identity);
  if (match === undefined) return isRoleName(identity.name) ? judgeAccount : undefined;
  if (match.by !== "weak") return undefined;
  // "Jan Bot" and "builder" are what people are called.
  return /^\S+(?:bot|robot)$/i.test(identity.name) ? judgeWeak : judgeAccount;
}

/** A subject without what changes from one use of a template to the next. */
function shapeOf(subject: string): string {
  const plain = subject
    .slice(0, 200)
    .toLowerCase()
    .replace(/`[^`]*`|"[^"]*"|'[^']*'/g, "#");
  return plain
    .split(/\s+/)
    .map((word) => (/[\d/._@#]/.test(word) ? "#" : word))
    .join(" ")
    .replace(/#(?: #)+/g, "#")
    .split(" ")
    .slice(0, 5)
    .join(" ");
}

/**
 * The kind of an account that is unsure by its form, by what it did; undefined where that does not tell.
 * @example judgeAccount({ commits: 20, merges: 0, subjects: Array(20).fill("Update data") }) // "bot"
 */
export function judgeAccount({ commits, merges, subjects }: AccountWork): "bot" | undefined {
  const shapes = new Set(subjects.map(shapeOf)).size;
  return commits >= FEWEST && (merges === commits || shapes <= TEMPLATE_SHARE * subjects.length) ? "bot" : undefined;
}

/**
 * The same of an account that only runs into "bot": such names are mostly programs', so less shows it; and one that wrote
 * nothing here, but is named in trailers, is taken for one.
 */
export function judgeWeak({ commits, merges, subjects }: AccountWork): "bot" | undefined {
  if (commits === 0 || (commits >= FEWEST_WEAK && merges === commits)) return "bot";
  const shapes = new Set(subjects.map(shapeOf)).size;
  return subjects.length >= FEWEST_WEAK && shapes <= WEAK_SHARE * subjects.length ? "bot" : undefined;
}
