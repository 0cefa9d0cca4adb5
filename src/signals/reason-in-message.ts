import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { isRepair } from "../history/repairs.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import type { Cue } from "../model/commit.ts";
import type { Person } from "../model/identity.ts";
import { halfYearOf } from "../model/time.ts";
import { cueOf } from "./cue-finding.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

/** A revert gives its reason by what it takes back. */
const REVERT = /^(?:\S+: )?(?:re-?)?revert\b/i;

/** A subject that may say why in itself: what it fixes, avoids, is for. */
const SUBJECT_SAYS_WHY =
  /\b(?:because|since|so|to|for|as|when|if|where|without|instead|after|with|avoid\w*|prevent\w*|fix\w*|bugs?|allow\w*|support\w*|ensure\w*|handle\w*|improve\w*|simplif\w+|optimi[sz]\w+|prefer|make|unused|unneeded|unnecessary|obsolete|stale|dead|deprecated|duplicated?|redundant|missing|wrong|broken|incorrect|invalid|longer|don'?t|do not|not|never|stop)\b/i;

/** From this many words on a body without a sentence that plainly says why may still say it in other words. */
const TELLING_WORDS = 4;
/** Shorter sentences ("Rename it to make it clear") say too little: the lines of a squash. */
const LEAST_CHARACTERS = 45;
/** Where fewer changes, or fewer this share of them, plainly say why, it is no habit. */
const LEAST_REASONS = 2;
const LEAST_SHARE = 0.2;

/** Changes a reader would ask "why?" about: they fix something, span files, or their author chose to say more than a subject. */
function needsReason(commit: Commit): boolean {
  let source = 0;
  let handMade = 0;
  for (const { file, status } of commit.touches) {
    if (file.kind === "source" && status !== "R") source++;
    if (file.kind !== "vendored" && file.kind !== "generated") handMade++;
  }
  return source > 0 && (handMade >= 2 || commit.message.body.words > 0 || isRepair(commit));
}

function speaksForAuthor({ substantive, author, message }: Commit): boolean {
  return (
    substantive &&
    author.kind === "person" &&
    message.pickedFrom.length === 0 &&
    message.reverts.length === 0 &&
    !REVERT.test(message.subject) &&
    message.body.english !== false
  );
}

function reasonOf(commit: Commit): Cue | undefined {
  const cue = cueOf(commit, "reason") ?? cueOf(commit, "root-cause");
  return cue !== undefined && cue.quote.length >= LEAST_CHARACTERS ? cue : undefined;
}

/** Whether a message without a plain reason plainly has none. */
function saysOnlyWhat({ message }: Commit): boolean {
  return message.body.words < TELLING_WORDS && !SUBJECT_SAYS_WHY.test(message.subject);
}

/** A person's changes in one area and half-year. */
interface Window {
  readonly person: Person;
  readonly changes: Commit[];
}

/** A subject without the number and the branch that a forge or a backport adds. */
function plainSubject({ message }: Commit): string {
  return message.subject
    .replace(/^\[[^\]]*\]\s*/, "")
    .replace(/(?:\s*\([^()]*#\d+\))+$/, "")
    .toLowerCase();
}

/** Tells whether a change was seen before: picked to another branch, applied again, or one of several with one reason. */
function repeatFinder(): (commit: Commit) => boolean {
  const seen = new Set<string>();
  return (commit) => {
    const quote = reasonOf(commit)?.quote;
    const keys = [`${commit.author.key}\0${plainSubject(commit)}`];
    if (quote !== undefined) keys.push(`${commit.author.key}\0\0${quote}`);
    const repeated = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return repeated;
  };
}

function* detect(_: History, about: About): Iterable<CaseFinding> {
  const isRepeat = repeatFinder();
  const windows = new Map<string, Window>();
  for (const commit of about.commits) {
    if (!speaksForAuthor(commit) || !needsReason(commit) || isRepeat(commit)) continue;
    const key = `${commit.author.key}\0${sourceAreaOf(commit)}\0${halfYearOf(commit.day)}`;
    const window = windows.get(key);
    if (window) window.changes.push(commit);
    else windows.set(key, { person: commit.author, changes: [commit] });
  }
  for (const { person, changes } of windows.values()) {
    const reasons = changes.map(reasonOf);
    const given = reasons.filter((cue) => cue !== undefined).length;
    const habit = given >= LEAST_REASONS && given >= LEAST_SHARE * changes.length;
    for (const [at, commit] of changes.entries()) {
      const cue = reasons[at];
      if (cue === undefined && !saysOnlyWhat(commit)) continue;
      yield {
        person,
        raw: commit.rawAuthor,
        commit,
        hit: habit && cue !== undefined,
        area: sourceAreaOf(commit),
        ...(cue ? { quote: cue.quote, line: cue.line } : {}),
      };
    }
  }
}

export const reasonInMessage = defineSignal({
  id: "reason-in-message",
  version: 3,
  kind: "pattern",
  title: "Gave reasons in commit messages",
  definition:
    "Changes: own hand-made commits that change source and either touch two or more files, or fix a defect, or have any body text. Reverts, cherry-picks and messages in other languages than English are left out, and what one author committed under the same subject or with the same reason counts once. A hit: a sentence of some length in the body says why (cause, problem, consequence, purpose). The other cases have next to no body and a subject that says only what was changed. Longer messages in which no reason was recognised are no cases, since they may give one in other words; but where fewer than two changes of an area and half-year, or fewer than a fifth of them, plainly say why, none is a hit.",
  limits:
    "Reasons given only in the subject, in a pull request, in an issue or in code are not seen. Where a forge squashes, the message may have been edited by whoever merged.",
  skill: "communication",
  needs: ["commits", "paths", "message-bodies"],
  language: "en",
  cue: "reason",
  counter: false,
  detect,
  sentence: (hits, cases, area) =>
    `Gave the reason in the message of ${plural(hits, "code change")} in ${areaWords(area)}${cases > hits ? `; ${cases - hits} more said only what was changed` : ""}.`,
});
