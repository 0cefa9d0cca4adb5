/**
 * Weak ties by new names: a subject prefix, or a word that no language has ("sha256", "add_patch", "`FooBar`"), that stands in
 * several of somebody's subjects over a stretch of time, in few of anybody's ever, and in nobody's long before, names the new
 * thing that they made. An old name is a part of the product: what was done under it is no one problem.
 */
import type { Person } from "../../model/identity.ts";
import { commitsBy } from "../about.ts";
import { isChore, isMechanical } from "../chore-subjects.ts";
import { handMadeCommitsOf, isHandMade } from "../hand-made.ts";
import type { Commit, History } from "../history.ts";
import { ownProduct } from "../own-references.ts";
import { bareName } from "../shared-words.ts";
import { subjectPrefixes } from "../subject-prefix.ts";
import { cutAtGaps } from "./cut-at-gaps.ts";
import { COLLECTING } from "./strong-keys.ts";

/** A name of more than this share of all subjects is no name of one problem, whoever writes it … */
const RARE_SHARE = 0.004;
/** … but of so few it always may be. */
const RARE_COMMITS = 40;
const SHORTEST_WORD = 4;
const LEAST_COMMITS = 4;
/** The name stood in nobody's subject earlier than so many days before. */
const NEW_DAYS = 30;
/** After so many days without a commit under a name, what comes next is other work on the same thing. */
const LONGEST_GAP_DAYS = 45;
/** Names of upkeep. */
const UPKEEP = /^(?:tidy\S*|thanks|release\S*|news|changes|contributors|vendor\w*|updates?|imports?|deps)$/;
/** Whoever leads wrote so much of what has the name in the stretch. */
const LEAST_SHARE = 0.5;

/** A word with a digit, a dash, an underscore or a capital inside, as code has them and languages do not. */
const COINED = /^[A-Za-z]\w*(?:[-_]\w|\d|[a-z][A-Z])[\w-]*$/;
const MAY_BE_COINED = /[`_-]|[A-Za-z]\d|[a-z][A-Z]/;
const BETWEEN_WORDS = /[\s,;:()"'!?[\]]+/;
const LONGEST_WORD = 40;

/** Coined words of a subject, in lower case. */
function coinedIn(subject: string): readonly string[] {
  if (!MAY_BE_COINED.test(subject)) return NONE;
  return subject.split(BETWEEN_WORDS).flatMap((word) => {
    const isQuoted = word.startsWith("`") && word.endsWith("`");
    const name = isQuoted ? word.slice(1, -1) : word.replace(/[.`]+$/, "");
    if (name.length < SHORTEST_WORD || name.length > LONGEST_WORD) return [];
    return isQuoted || COINED.test(name) ? [name.toLowerCase()] : [];
  });
}

const NONE: readonly string[] = [];
/** Versions and numbered parts name nothing. */
const NUMBERED = /^(?:v|rc|part|step|phase|py|c|cpp|gen|case|test|t|pr|gh|issue|bug|utf|sha|x|i|u|f|int|uint)-?\d+$/;

/** What a branch's name says of the parts of one thing: "sha-256-part-2" and "sha-256-fixes" are both of "sha-256". */
const PART_OF =
  /(?:[-_](?:(?:part|pt|step|phase|stage|round|take)[-_]?)?(?:\d{1,2}|v\d{1,2})|[-_](?:prep|fix|fixes|fixup|fixups|followups?|follow-ups?|more|again|cont|continued|cleanups?|tests?|docs?|leaks?|leakfix|final))+$/i;

/** The branch without what numbers or continues it; undefined where nothing of a name is left. */
function branchFamily(commit: Commit): string | undefined {
  const branch = commit.landedBy?.message.merge?.branch?.toLowerCase();
  const family = branch?.replace(PART_OF, "");
  return family !== undefined && /[a-z]{3}.*[-_/]/.test(family) && !COLLECTING.test(family) ? family : undefined;
}

function namesIn(commit: Commit): ReadonlySet<string> {
  const { subject } = commit.message;
  const names = new Set(subjectPrefixes(subject));
  const family = branchFamily(commit);
  if (family !== undefined) names.add(family);
  for (const name of coinedIn(subject)) if (!NUMBERED.test(name)) names.add(name);
  return names;
}

export interface NamedStretch {
  readonly name: string;
  /** The person's, oldest first; at least four. */
  readonly own: readonly Commit[];
  /** Everybody's from the first to the last of them. */
  readonly commits: readonly Commit[];
}

/** A person's commits by the names in their subjects, chores left out, for names of enough of them. */
function ownNames(history: History, person: Person): ReadonlyMap<string, readonly Commit[]> {
  const own = new Map<string, Commit[]>();
  for (const commit of commitsBy(history, person)) {
    if (!isHandMade(commit) || isChore(commit.message.subject)) continue;
    for (const name of namesIn(commit)) {
      const known = own.get(name);
      if (known) known.push(commit);
      else own.set(name, [commit]);
    }
  }
  const product = bareName(ownProduct(history) ?? "");
  for (const [name, commits] of own)
    if (commits.length < LEAST_COMMITS || bareName(name) === product || isMechanical(name) || UPKEEP.test(name))
      own.delete(name);
  return own;
}

/** Everybody's commits with one of some names, by name, in History order. */
function everybodys(history: History, names: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly Commit[]> {
  const all = new Map<string, Commit[]>([...names.keys()].map((name) => [name, []]));
  if (all.size > 0)
    for (const commit of handMadeCommitsOf(history)) for (const name of namesIn(commit)) all.get(name)?.push(commit);
  return all;
}

/** What a person worked on by the names in their subjects, the largest first. */
export function namedStretchesBy(history: History, person: Person): readonly NamedStretch[] {
  const own = ownNames(history, person);
  const all = everybodys(history, own);
  const limit = Math.max(RARE_COMMITS, RARE_SHARE * handMadeCommitsOf(history).length);
  const found: NamedStretch[] = [];
  for (const [name, commits] of own) {
    const named = all.get(name) ?? [];
    if (named.length > limit) continue;
    for (const stretch of cutAtGaps(commits, LONGEST_GAP_DAYS)) {
      if (stretch.length < LEAST_COMMITS) continue;
      const [from, to] = [stretch[0]!.index, stretch.at(-1)!.index];
      if (stretch[0]!.landedAt - named[0]!.landedAt > NEW_DAYS * 86_400) continue;
      const meanwhile = named.filter(({ index }) => index >= from && index <= to);
      if (stretch.length >= LEAST_SHARE * meanwhile.length) found.push({ name, own: stretch, commits: meanwhile });
    }
  }
  return found.sort(
    (a, b) => b.own.length - a.own.length || a.own[0]!.index - b.own[0]!.index || (a.name < b.name ? -1 : 1),
  );
}
