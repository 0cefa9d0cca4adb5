/**
 * What happened to an initiative afterwards: reverts that stand, fixes that name its commits, other people's work on files that it
 * created, and such files deleted again. Of files only source files whose beginning its own commits show are followed.
 */

import type { Person } from "../../model/identity.ts";
import type { InitiativeAftermath, StoryClause } from "../../model/initiative.ts";
import { onePerson } from "../about.ts";
import { changeKinds, SOURCE_ADDED, SOURCE_MOVED } from "../change-kinds.ts";
import { isChore, isMechanical } from "../chore-subjects.ts";
import { deletedBy } from "../file-ends.ts";
import type { Commit, History } from "../history.ts";
import { laterFixesOf } from "../later-fixes.ts";
import { listWords, plural } from "../phrases.ts";
import { isSamePerson } from "../same-name.ts";
import { countedRevertsOf } from "../standing-reverts.ts";
import { type UnitLife, unitLivesOf } from "../unit-lives.ts";
import { oidsOf } from "./discussion-names.ts";
import type { Initiative } from "./initiative.ts";

/** A fix so soon after is a hot-fix, as in the signal change-hot-fixed. */
const SOON_DAYS = 30;
/** Commits of more paths pass through files rather than work on them. */
const MOST_PATHS = 30;

/** Source files that its own commits created, those that only moved since among them. */
function createdFiles(history: History, { leader, made }: Initiative): readonly UnitLife[] {
  const own = new Set(made);
  return unitLivesOf(history, onePerson(history, leader)).filter(
    ({ isFolder, addedBy }) => !isFolder && own.has(addedBy),
  );
}

/** Others' commits to the files after its last step, oldest first. */
function laterWork(initiative: Initiative, files: readonly UnitLife[]) {
  const { leader, commits, own } = initiative;
  const members = new Set(commits);
  const last = own.at(-1)!;
  const isLater = (commit: Commit): boolean =>
    commit.landedAt > last.landedAt &&
    !members.has(commit) &&
    commit.changesTotal <= MOST_PATHS &&
    !isChore(commit.message.subject) &&
    !isMechanical(commit.message.subject) &&
    !isSamePerson(commit.author, leader);
  const worked = files.filter((file) => file.commits.some(isLater));
  const later = [...new Set(worked.flatMap((file) => file.commits.filter(isLater)))];
  return { files: worked.length, commits: later.sort((a, b) => a.index - b.index) };
}

const peopleIn = (commits: readonly Commit[]): readonly Person[] => [...new Set(commits.map(({ author }) => author))];

/** Whether a commit may have put something in the place of what it deletes: a new name, another file. */
const mayReplace = (commit: Commit): boolean => (changeKinds(commit) & (SOURCE_ADDED | SOURCE_MOVED)) !== 0;

/** The deletions after its last step of files that it created, one for each file. */
function deletionsOf(history: History, { own }: Initiative, files: readonly UnitLife[]): readonly Commit[] {
  const last = own.at(-1)!;
  return files.flatMap(({ path, alive, movedTo, addedBy }) => {
    const file = alive || movedTo !== undefined ? undefined : addedBy.touches.find((one) => one.file.path === path);
    const by = file && deletedBy(history, file.file, last);
    return by === undefined || mayReplace(by) ? [] : [by];
  });
}

/** @example aftermathOf(history, initiative).builtOn.people // 3 */
export function aftermathOf(history: History, initiative: Initiative): InitiativeAftermath {
  const { leader, made, commits } = initiative;
  const [own, members] = [new Set(made), new Set(commits)];
  const about = onePerson(history, leader);
  const reverts = countedRevertsOf(history, about).filter(({ reverted }) => own.has(reverted));
  const fixes = laterFixesOf(history, about).filter(({ fixed, by }) => own.has(fixed) && !members.has(by));
  const files = createdFiles(history, initiative);
  const later = laterWork(initiative, files);
  const deletions = deletionsOf(history, initiative, files);
  const byLeader = deletions.filter(({ author }) => isSamePerson(author, leader)).length;
  const fixers = [...new Set(fixes.map(({ by }) => by))];
  return {
    reverted: { count: reverts.length, cites: [...new Set(oidsOf(reverts.map(({ by }) => by)))] },
    fixed: {
      count: fixers.length,
      soon: new Set(fixes.flatMap(({ by, days }) => (days <= SOON_DAYS ? [by] : []))).size,
      cites: oidsOf(fixers),
    },
    builtOn: {
      people: peopleIn(later.commits).length,
      commits: later.commits.length,
      files: later.files,
      cites: oidsOf(later.commits),
    },
    removed: {
      created: files.length,
      byLeader,
      byOthers: deletions.length - byLeader,
      cites: [...new Set(oidsOf(deletions))],
    },
  };
}

function removedWords({ removed: { created, byLeader, byOthers } }: InitiativeAftermath, name: string): string {
  const who = listWords([...(byLeader > 0 ? [name] : []), ...(byOthers > 0 ? ["others"] : [])]);
  const gone = byLeader + byOthers;
  const all = created === 1 ? "the source file" : created === 2 ? "both source files" : `all ${created} source files`;
  return `Later ${who} deleted ${gone === created ? all : `${gone} of ${created} source files`} that it had created, in commits that added none.`;
}

/** A noun with its number, "a" for one. */
const several = (count: number, one: string, many: string): string => (count === 1 ? `a ${one}` : `${count} ${many}`);

/** What is to be told of it; nothing where nothing happened. */
export function aftermathClauses(history: History, initiative: Initiative): readonly StoryClause[] {
  const after = aftermathOf(history, initiative);
  const { reverted, fixed, builtOn, removed } = after;
  const ofThem = fixed.soon === fixed.count ? "" : `${fixed.soon} of them `;
  const soon = fixed.soon === 0 ? "" : `, ${ofThem}within ${SOON_DAYS} days`;
  return [
    {
      text: `Of its commits ${reverted.count} ${reverted.count === 1 ? "was" : "were"} reverted later.`,
      cites: reverted.cites,
    },
    {
      text: `${fixed.count === 1 ? "A later commit" : `${fixed.count} later commits`} named a commit of it as what ${fixed.count === 1 ? "it" : "they"} fixed${soon}.`,
      cites: fixed.cites,
    },
    {
      text: `Afterwards at least ${plural(builtOn.people, "other person", "other people")} changed ${several(builtOn.files, "file", "files")} that it had created, in ${plural(builtOn.commits, "commit")}.`,
      cites: builtOn.cites,
    },
    { text: removedWords(after, initiative.leader.name), cites: removed.cites },
  ].filter(({ cites }) => cites.length > 0);
}
