/** Review rounds: own code changes that others approved and that landed, by how often work came after a review. */
import type { About } from "../history/about.ts";
import { approvalsOf } from "../history/approvals.ts";
import { isChore, isMechanical } from "../history/chore-subjects.ts";
import { isLandedWork } from "../history/discussion-links.ts";
import type { Discussion, History } from "../history/history.ts";
import { areaWords } from "../history/phrases.ts";
import { isNewWork, roundsOf } from "../history/review-stretches.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { halfYearOf } from "../model/time.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

const FEW_ROUNDS = 1;
/** Fewer than this in an area and half-year say nothing of anybody. */
const FEWEST_CASES = 3;
/** Fewer or rarer hits than this are no habit. */
const FEWEST_HITS = 2;
const LEAST_SHARE = 0.6;

/** Upkeep by its prefix. */
const UPKEEP = /^\W*(?:release|translations?|locales?|l10n|i18n|docs?|readme|ci|build|typos?)\s*[:,(\]]/i;

/** Whether it changed code by hand, and says by its title that it is more than upkeep. */
function isCodeWork({ title, commits }: Discussion, author: Person): boolean {
  if (UPKEEP.test(title) || isChore(title) || isMechanical(title) || commits.length === 0) return false;
  return (
    commits.every((commit) => isSamePerson(commit.author, author)) &&
    commits.some(({ substantive, touches }) => substantive && touches.some(({ file }) => file.kind === "source"))
  );
}

function caseOf(history: History, about: About, discussion: Discussion): CaseFinding | undefined {
  const { author, raw, areas } = discussion;
  if (!author || !raw || !about.has(author) || !isLandedWork(discussion) || areas.length === 0) return undefined;
  const rounds = roundsOf(history, discussion);
  const approval = approvalsOf(history, discussion).at(-1);
  if (rounds === undefined || !approval || !isCodeWork(discussion, author)) return undefined;
  return {
    person: author,
    raw,
    on: discussion,
    hit: rounds <= FEW_ROUNDS,
    day: discussion.closedDay ?? discussion.day,
    area: areas[0]!,
    counterparty: approval.person,
  };
}

function* detect(history: History, about: About): Iterable<CaseFinding> {
  const windows = new Map<Person, Map<string, CaseFinding[]>>();
  for (const discussion of history.discussions) {
    const one = caseOf(history, about, discussion);
    if (!one) continue;
    const own = windows.get(one.person) ?? new Map<string, CaseFinding[]>();
    windows.set(one.person, own);
    const window = `${one.area}\0${halfYearOf(one.day!)}`;
    own.set(window, [...(own.get(window) ?? []), one]);
  }
  for (const own of windows.values())
    for (const cases of own.values()) {
      if (cases.length < FEWEST_CASES) continue;
      const hits = cases.filter(({ hit }) => hit).length;
      const isHabit = hits >= FEWEST_HITS && hits >= LEAST_SHARE * cases.length;
      yield* isHabit ? cases : cases.map((one) => ({ ...one, hit: false }));
    }
}

export const reviewRounds = defineSignal({
  id: "review-rounds",
  version: 2,
  kind: "pattern",
  title: "Code accepted after few review rounds",
  definition: `Own pull requests that changed source files by hand, landed, and that somebody else approved before; chores by their title and shared work are left out. A round is a stretch in which others said something of it (a request for changes, a comment on the code or below; approvals and thanks alone are none), after which commits came or were replaced. A hit went through at most ${FEW_ROUNDS}. At least ${FEWEST_CASES} in an area and half-year, of which at least ${FEWEST_HITS} and ${100 * LEAST_SHARE} percent are hits.`,
  limits:
    "A rebase after a remark counts as a round, and remarks made within a stretch are one round however many they are. Many rounds may speak for a hard change, a strict reviewer or a first one here, few for a small change; how long a round took is not read. Archives that do not tell when work came show none of this.",
  skill: "technical-bar",
  needs: ["forge", "commits", "paths"],
  language: "any",
  counter: false,
  blindness: ({ discussions }) =>
    discussions.some(({ entries }) => entries.some(isNewWork))
      ? undefined
      : { outcome: "cannot-see", reason: "what was read of the forge does not tell when new work came" },
  detect,
  sentence: (hits, cases, area) =>
    `Landed ${cases} own pull requests on code in ${areaWords(area)} that others approved, ${hits} of them with at most one round of remarks by others that new work followed.`,
});
