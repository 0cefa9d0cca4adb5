/**
 * How vague the start of an initiative was, by the words of the issue that it began with, and what its leader did about it:
 * investigated, measured, asked how to go about it, tried something that was thrown away. English; where no issue of it was
 * read, how it began is not known, and what was done is still told.
 */
import type { InitiativeStart, StartAnswerKind, StoryClause } from "../../model/initiative.ts";
import { onePerson } from "../about.ts";
import { asksHow } from "../approach-questions.ts";
import { cuedCommitsOf } from "../cued-commits.ts";
import { mentionsTo } from "../discussion-links.ts";
import type { Comment, Commit, Discussion, History } from "../history.ts";
import { type FindingOut, investigationIn } from "../investigations.ts";
import { ownSentences, straight } from "../own-words.ts";
import { dayWords, listWords, quoteSubject } from "../phrases.ts";
import { tellsOfProblem } from "../problem-words.ts";
import { isSamePerson } from "../same-name.ts";
import { capital, discussionWords, numberWords, oidsOf } from "./discussion-names.ts";
import type { Initiative } from "./initiative.ts";
import { firstIssueOf } from "./origin.ts";
import { statedDiscussions } from "./stated-discussions.ts";

/** Characters of an opening text in which something to look at is looked for. */
const READ_LIMIT = 16_384;
/** Code, a log, a path, the name of a function, a link to code, steps or a list: what somebody else can look at. */
const SHOWS =
  /^\s{0,3}(?:```|~~~)|^ {4}\S|`[^`\n]{2,200}`|\b\w{2,60}\(\)|\b[\w-]{1,60}\/[\w./-]{1,120}\.\w{1,5}\b|\/(?:blob|commit|tree)\/|^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]/m;
/** Says that the matter is not understood. */
const NOT_KNOWN =
  /\b(?:(?:not|n't) (?:\w+ )?(?:sure|know|clear|obvious|understand|tell|figure out) (?:\w+ ){0,2}?(?:why|what|which|how|where|whether|if|when)|unsure (?:why|what|which|how|where|whether|if)|unclear (?:to me )?(?:why|what|how|where|whether|if|when)|no idea|no clue|for some reason|intermittent\w*|cannot (?:tell|explain|reproduce)|can't (?:tell|explain|reproduce)|(?:cause|reason) is (?:un|not )known|clueless|puzzl\w+)\b/i;
/** A trial by its title. */
const TRIAL =
  /\b(?:wip|poc|proof[- ]of[- ]concept|prototype|experiment(?:al|s)?|strawman|straw man|demo|spike|exploration|sketch)\b/i;

const MESSAGES: readonly (readonly ["root-cause" | "bisect" | "measurement", string])[] = [
  ["root-cause", "named a cause"],
  ["bisect", "told what a bisection, a tool or an experiment had shown"],
  ["measurement", "reported a measurement"],
];
const FOUND_OUT: Readonly<Record<FindingOut, string>> = {
  bisected: "which change had brought the problem",
  cause: "what the cause was",
  measured: "what had been measured",
  reproduced: "how to reproduce the problem",
};

interface Vagueness {
  readonly vagueness: InitiativeStart["vagueness"];
  readonly issue?: Discussion;
  /** The sentence by which it is vague. */
  readonly quote?: string;
}

function vaguenessOf(history: History, initiative: Initiative): Vagueness {
  const issue = firstIssueOf(initiative);
  if (issue === undefined) return { vagueness: "unknown" };
  const sentences = ownSentences(history, issue);
  const isProblem = tellsOfProblem(issue.title, sentences);
  const quote = isProblem ? sentences.find((sentence) => NOT_KNOWN.test(straight(sentence))) : undefined;
  if (quote !== undefined) return { vagueness: "vague", issue, quote };
  // A text without anything of the kind may be as precise: of it nothing is said.
  return SHOWS.test(issue.body.slice(0, READ_LIMIT)) ? { vagueness: "clear", issue } : { vagueness: "unknown" };
}

interface Answer {
  readonly kind: StartAnswerKind;
  readonly count: number;
  readonly text: string;
  readonly cites: readonly string[];
}

/** Own steps whose message holds a cue of a kind. */
function cued(history: History, { own, leader }: Initiative, kind: (typeof MESSAGES)[number][0]): readonly Commit[] {
  const all = new Set(cuedCommitsOf(history, onePerson(history, leader)).get(kind));
  return own.filter((commit) => all.has(commit));
}

/** What messages of its commits say was found out. */
function* inMessages(history: History, initiative: Initiative): Iterable<Answer> {
  for (const [kind, words] of MESSAGES) {
    const commits = cued(history, initiative, kind);
    if (commits.length > 0)
      yield {
        kind: kind === "measurement" ? "measurement" : "investigation",
        count: commits.length,
        text: `${commits.length} ${words}`,
        cites: oidsOf(commits, 2),
      };
  }
}

/** What the leader said in its discussions up to its last step; their own opening texts too. */
function saidByLeader(initiative: Initiative): readonly (Comment | Discussion)[] {
  const { leader, own } = initiative;
  const last = own.at(-1)!.landedAt;
  return [...statedDiscussions(initiative).keys()]
    .flatMap((discussion): (Comment | Discussion)[] => [
      discussion,
      ...discussion.entries.filter((entry): entry is Comment => entry.kind === "comment"),
    ])
    .filter(({ author, at }) => author !== undefined && at <= last && isSamePerson(author, leader));
}

const discussionOf = (said: Comment | Discussion): Discussion => ("discussion" in said ? said.discussion : said);

/** What the leader wrote in its discussions that they had found out, one answer for each of its kinds. */
function* inDiscussions(history: History, initiative: Initiative): Iterable<Answer> {
  const seen = new Set<FindingOut>();
  for (const said of saidByLeader(initiative)) {
    const found = investigationIn(history, said);
    if (found === undefined || seen.has(found.kind)) continue;
    seen.add(found.kind);
    yield {
      kind: found.kind === "measured" ? "measurement" : "investigation",
      count: 1,
      text: `${initiative.leader.name} wrote in ${numberWords(discussionOf(said))} ${FOUND_OUT[found.kind]}: ${quoteSubject(found.quote, 100)}.`,
      cites: [said.object],
    };
  }
}

/** The first question of the leader about how to go about it, in an issue before the first commit; in reviews people ask each other much. */
function questionOf(history: History, initiative: Initiative): Answer | undefined {
  const { leader, own } = initiative;
  for (const said of saidByLeader(initiative)) {
    if (discussionOf(said).kind !== "issue" || said.at >= own[0]!.landedAt || said.day > initiative.firstDay) continue;
    const quote = ownSentences(history, said).find(asksHow);
    if (quote !== undefined)
      return {
        kind: "question",
        count: 1,
        text: `${leader.name} asked in ${numberWords(discussionOf(said))} on ${dayWords(said.day)}, before its first commit: ${quoteSubject(quote, 100)}.`,
        cites: [said.object],
      };
  }
  return undefined;
}

/** An own request for the same issue that its title calls a trial, closed without landing before the last step landed. */
function spikeOf(history: History, initiative: Initiative): Answer | undefined {
  const { leader, own } = initiative;
  const last = own.at(-1)!.landedAt;
  for (const issue of statedDiscussions(initiative).keys())
    for (const { from } of mentionsTo(history, issue))
      if (
        from.kind === "pull-request" &&
        from.state === "closed" &&
        from.commits.length === 0 &&
        from.author === leader &&
        (from.closedAt ?? last) < last &&
        TRIAL.test(from.title)
      )
        return {
          kind: "spike",
          count: 1,
          text: `${capital(discussionWords(from))}, called a trial, was closed without landing on ${dayWords(from.closedDay!)}.`,
          cites: [from.object],
        };
  return undefined;
}

/** @example startOf(history, initiative).vagueness // "vague" */
export function startOf(history: History, initiative: Initiative): InitiativeStart {
  const { vagueness, issue } = vaguenessOf(history, initiative);
  const answers = [
    ...inMessages(history, initiative),
    ...inDiscussions(history, initiative),
    ...[questionOf(history, initiative), spikeOf(history, initiative)].filter((answer) => answer !== undefined),
  ];
  const kinds = [...new Set(answers.map(({ kind }) => kind))];
  return {
    vagueness,
    cites: issue && vagueness !== "unknown" ? [issue.object] : [],
    answeredBy: kinds.map((kind) => {
      const own = answers.filter((answer) => answer.kind === kind);
      return {
        kind,
        count: own.reduce((sum, { count }) => sum + count, 0),
        cites: [...new Set(own.flatMap(({ cites }) => cites))],
      };
    }),
  };
}

function vagueClause(history: History, initiative: Initiative): StoryClause | undefined {
  const { issue, quote } = vaguenessOf(history, initiative);
  if (quote === undefined || issue === undefined) return undefined;
  return {
    text: `${capital(numberWords(issue))} said that not all of it was understood: ${quoteSubject(quote, 100)}.`,
    cites: [issue.object],
  };
}

function messagesClause(history: History, initiative: Initiative): StoryClause | undefined {
  const answers = [...inMessages(history, initiative)];
  if (answers.length === 0) return undefined;
  return {
    text: `Of its commit messages, at least ${listWords(answers.map(({ text }) => text))}.`,
    cites: [...new Set(answers.flatMap(({ cites }) => cites))],
  };
}

/** How vague it was, and what was asked, tried and found out. */
export function startClauses(history: History, initiative: Initiative): readonly (StoryClause | undefined)[] {
  return [
    vagueClause(history, initiative),
    questionOf(history, initiative),
    ...inDiscussions(history, initiative),
    spikeOf(history, initiative),
    messagesClause(history, initiative),
  ].map((clause) => clause && { text: clause.text, cites: clause.cites });
}
