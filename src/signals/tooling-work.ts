import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { seriesOf } from "../history/threads.ts";
import { type ToolKind, type ToolLife, toolKindOf, toolLivesOf } from "../history/tool-lives.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Other people who must have changed it: a script in a tools folder may be one of many parts of a program. */
const FEWEST_OTHERS: Readonly<Record<ToolKind, number>> = {
  ci: 2,
  build: 2,
  script: 3,
  "test-support": Number.POSITIVE_INFINITY,
};
const FEWEST_COMMITS = 3;
/** Upkeep that happens to touch tool files: versions, pins, releases, merges, lists of names. */
const CHORE =
  /\b(?:bump\w*|upgrad\w*|pin(?:s|ned|ning)?|renovate|dependabot|deps?|dependenc(?:y|ies)|version|release v?\d|typos?|copyright|licen[cs]e|changelog|merge|revert\w*|sync)\b/i;
const WORDS: Readonly<Record<Exclude<ToolKind, "test-support">, string>> = {
  ci: "CI",
  script: "developer scripts",
  build: "the build",
};

/** Scripts that start the product are part of it. */
const BOOT = /initramfs|initrd|dracut|init\.d|rc\.d|systemd/i;

/** One finding per commit that added tools, on the tool that most others changed since. */
function* addedTools(history: History, about: About): Iterable<EventFinding> {
  const byCommit = new Map<Commit, ToolLife[]>();
  for (const life of toolLivesOf(history, about)) {
    if (BOOT.test(life.path) || life.others.length < FEWEST_OTHERS[life.kind] || isReverted(history, life.addedBy))
      continue;
    const list = byCommit.get(life.addedBy);
    if (list) list.push(life);
    else byCommit.set(life.addedBy, [life]);
  }
  for (const [commit, lives] of byCommit) {
    const main = lives.reduce((best, life) => (life.others.length > best.others.length ? life : best));
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      sentence: `Added ${main.path}, which ${listPeople(main.others)} later changed in ${plural(main.changes.length, "commit")}.`,
      counterparties: main.others,
      related: main.changes.slice(0, 30),
      context: main.path,
      weight: 1 + main.others.length + Math.log2(main.changes.length),
    };
  }
}

/** The kind of tool a commit is about: every file of it is a tool, or a document beside it. */
function topicOf(commit: Commit): Exclude<ToolKind, "test-support"> | undefined {
  const counts = new Map<Exclude<ToolKind, "test-support">, number>();
  if (CHORE.test(commit.message.subject)) return undefined;
  for (const { file } of commit.touches) {
    const kind = BOOT.test(file.path) ? undefined : toolKindOf(file);
    if (kind !== undefined && kind !== "test-support") counts.set(kind, (counts.get(kind) ?? 0) + 1);
    else if (file.kind !== "document") return undefined;
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A cheap look before the whole series is judged: most series are about source. */
const mayBeTooling = (commits: readonly Commit[]): boolean =>
  commits.filter(({ touches }) => touches[0]!.file.kind === "source").length * 5 <= commits.length;

function* series(history: History, about: About): Iterable<EventFinding> {
  for (const { leader, commits, merge } of seriesOf(history, about)) {
    if (commits.length < FEWEST_COMMITS || !mayBeTooling(commits)) continue;
    const topics = commits.map(topicOf);
    const steps = commits.filter((commit, index) => topics[index] !== undefined && !isReverted(history, commit));
    if (steps.length < FEWEST_COMMITS || steps.length * 5 < commits.length * 4) continue;
    const kinds = [...new Set(topics.filter((topic) => topic !== undefined))].map((topic) => WORDS[topic]);
    const first = steps[0]!;
    const title = merge?.message.merge?.request === undefined ? undefined : merge.message.merge.title;
    yield {
      person: leader,
      raw: first.rawAuthor,
      commit: first,
      sentence: `Landed a series of ${steps.length} commits on ${kinds.length === 1 ? kinds[0] : "CI, scripts or the build"}, ${title ? quoteSubject(title, 60) : `from ${quoteSubject(first.message.subject, 60)}`}.`,
      related: steps.slice(1),
      context: first.oid,
      weight: steps.length,
    };
  }
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  yield* addedTools(history, about);
  yield* series(history, about);
}

export const toolingWork = defineSignal({
  id: "tooling-work",
  version: 1,
  kind: "event",
  title: "Tooling that others work with",
  definition:
    "An own hand-made commit added a CI definition, developer script or top-level build file that at least two other people (three for a script) later changed by hand, in commits of at most 15 paths; or at least three own commits that landed together changed nothing but such files and documents. Version bumps, pins, dependency robots' settings and releases are left out.",
  limits:
    "Whether a tool is used is seen only by others changing it. Scripts are told by their folder. A tool that moved under another name loses its history.",
  skill: "mentorship",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  detect,
});
