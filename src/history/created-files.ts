/**
 * Source files that an initiative made, and what others did on them afterwards. A file that a commit brought from elsewhere (a
 * move, an import) was not made by it.
 */

import type { Person } from "../model/identity.ts";
import { areAlike } from "./alike.ts";
import { isChore } from "./chore-subjects.ts";
import { handMadeCommitsOf } from "./hand-made.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";
import type { Initiative } from "./initiatives/initiative.ts";
import { initiativesLedBy } from "./initiatives/initiatives.ts";
import { isRoutine, MOST_FILES } from "./own-source-changes.ts";
import { isSamePerson } from "./same-name.ts";

/** More source files than this in one commit were written elsewhere before. */
const MOST_ADDED = 30;
const BROUGHT =
  /\b(?:mov(?:e[sd]?|ing)|renam\w*|split\w*|import(?:s|ed|ing)?|vendor\w*|cop(?:y|ies|ied)|sync\w*|convert\w*|port(?:s|ed|ing)?|re-?add\w*|restor\w+|revert|extract\w*|libif\w*|reorgani\w*|from (?:linux|upstream|another))\b/i;
/** Declarations and drawers that come with other files, and what everybody passes through. */
const NO_PART =
  /\.(?:h|hh|hpp|hxx|d\.ts|pyi)$|(?:^|\/)(?:index|mod|__init__|main|lib|types?|constants?|config|setup|version)\.\w+$/i;
/** So much of the source files that a commit touches are the initiative's: it is about them. */
const ABOUT_SHARE = 0.5;

const isSource = ({ file }: Commit["touches"][number]): boolean => file.kind === "source";

/** Paths that a commit added as new source files; none where it says or shows that they came from elsewhere. */
function addedBy({ touches, message, changesTotal }: Commit): readonly string[] {
  const added = touches.flatMap(({ file, status }) => (status === "A" && file.kind === "source" ? [file.path] : []));
  const isBrought =
    added.length > MOST_ADDED ||
    changesTotal > touches.length ||
    BROUGHT.test(message.subject.slice(0, 300)) ||
    touches.some((touch) => touch.status === "D" && isSource(touch));
  return isBrought ? [] : added;
}

/** Source files that the steps of an initiative made, in their order. */
export const createdFiles = ({ own }: Initiative): readonly string[] => [...new Set(own.flatMap(addedBy))];

/** For each file that an initiative of a person made, the commits by people that wrote to it, in History order. */
const laterWorkOn = memoiseBy((history: History, leader: Person): ReadonlyMap<string, readonly Commit[]> => {
  const found = new Map<string, Commit[]>();
  for (const initiative of initiativesLedBy(history, leader))
    for (const path of createdFiles(initiative)) if (!NO_PART.test(path)) found.set(path, []);
  if (found.size === 0) return found;
  for (const commit of handMadeCommitsOf(history))
    for (const { file, status } of commit.touches) if (status === "M") found.get(file.path)?.push(commit);
  return found;
});

/** Whether at least half of the source files that a commit touches are of a set. */
function isAbout(commit: Commit, paths: ReadonlySet<string>): boolean {
  const sources = commit.touches.filter(isSource);
  return sources.filter(({ file }) => paths.has(file.path)).length >= ABOUT_SHARE * sources.length;
}

/**
 * Commits by others, after the last step of an initiative, that are mainly about source files which it made: no chores, no
 * sweeps and nothing made by rote. Whoever may be the leader under another name is no other.
 * @example buildingOn(history, initiative) // oldest first
 */
export function buildingOn(history: History, initiative: Initiative): readonly Commit[] {
  const { leader, own } = initiative;
  const paths = new Set(createdFiles(initiative));
  const last = own.at(-1)!.index;
  const later = new Set<Commit>();
  for (const path of paths)
    for (const commit of laterWorkOn(history, leader).get(path) ?? []) if (commit.index > last) later.add(commit);
  return [...later]
    .filter(
      (commit) =>
        commit.changesTotal <= MOST_FILES &&
        !isChore(commit.message.subject) &&
        !isRoutine(commit) &&
        !isSamePerson(commit.author, leader) &&
        !areAlike(commit.author, leader) &&
        isAbout(commit, paths),
    )
    .sort((a, b) => a.index - b.index);
}
