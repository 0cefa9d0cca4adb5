/** One initiative whole: its story and every fact with what it rests on, as links. */
import type { InitiativesReport, ReportedInitiative } from "../../model/initiative.ts";
import { tieWords } from "../html/initiatives-words.ts";
import { plural } from "../words.ts";
import { type CitedObject, citedObject } from "./cited-object.ts";
import {
  afterFacts,
  answerFacts,
  breakdownFacts,
  followThroughFacts,
  partWords,
  planFact,
  type StatedFact,
  vaguenessFact,
} from "./initiative-facts.ts";
import { type InitiativeLine, initiativeLine } from "./initiatives-page.ts";

/** A sentence or a few words, and what they rest on. */
export interface CitedFact {
  readonly words: string;
  /** The first of them. */
  readonly cites: readonly CitedObject[];
  readonly citesLeftOut: number;
}

export interface InitiativePage {
  readonly line: InitiativeLine;
  /** Where its title is from: an issue, a request, a link, or the subject of a commit. */
  readonly titleFrom: ReportedInitiative["titleFrom"];
  readonly story: readonly CitedFact[];
  readonly commits: string;
  readonly start: CitedFact;
  readonly answers: readonly CitedFact[];
  readonly plan: CitedFact;
  readonly breakdown: readonly CitedFact[];
  readonly followThrough: readonly CitedFact[];
  readonly after: readonly CitedFact[];
  readonly teams: ReportedInitiative["teams"];
  /** Others with any part in it, those who did the same together: "reviewed 1". */
  readonly people: readonly { readonly names: readonly string[]; readonly did: string }[];
  readonly discussions: readonly CitedObject[];
  readonly links: readonly { readonly words: string; readonly isStated: boolean }[];
  readonly found: ReportedInitiative["found"];
  readonly steps: readonly { readonly commit: CitedObject; readonly day: string; readonly subject: string }[];
  /** Later ones that the record leaves out. */
  readonly stepsLeftOut: number;
  /** What the drawing marks besides the steps, by day. */
  readonly moments: readonly {
    readonly kind: ReportedInitiative["moments"][number][0];
    readonly day: string;
    readonly object: CitedObject;
  }[];
}

const MOST_CITES = 12;
const LONGEST_SUBJECT = 300;

function peopleByPart({ people }: ReportedInitiative): InitiativePage["people"] {
  const groups = new Map<string, string[]>();
  for (const { name, parts } of people) {
    const did = parts.map(({ kind, count }) => partWords(kind, count)).join(", ");
    groups.set(did, [...(groups.get(did) ?? []), name]);
  }
  return [...groups].map(([did, names]) => ({ names, did }));
}

function whole(one: ReportedInitiative): InitiativePage {
  const cite = (object: string): CitedObject => citedObject(object, one.commitUrl);
  const fact = ({ words, cites }: StatedFact): CitedFact => ({
    words,
    cites: cites.slice(0, MOST_CITES).map(cite),
    citesLeftOut: Math.max(0, cites.length - MOST_CITES),
  });
  return {
    line: initiativeLine(one),
    titleFrom: one.titleFrom,
    story: one.story.map(({ text, cites }) => fact({ words: text, cites })),
    commits: `${one.ownCommits} own, of ${plural(one.commits, "commit")} of it; ${plural(one.landings, "landing")}`,
    start: fact(vaguenessFact(one.start)),
    answers: answerFacts(one.start).map(fact),
    plan: fact(planFact(one.plan)),
    breakdown: breakdownFacts(one.breakdown).map(fact),
    followThrough: followThroughFacts(one).map(fact),
    after: afterFacts(one).map(fact),
    teams: one.teams,
    people: peopleByPart(one),
    discussions: one.discussions.map(cite),
    links: one.links.map((link) => ({ words: tieWords(link), isStated: link.strength === "strong" })),
    found: one.found,
    // The record has them as they landed; a reader follows days.
    steps: one.steps
      .toSorted((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0))
      .map(([oid, day, subject]) => ({ commit: cite(oid), day, subject: subject.slice(0, LONGEST_SUBJECT) })),
    stepsLeftOut: Math.max(0, one.own - one.steps.length),
    moments: one.moments.map(([kind, day, object]) => ({ kind, day, object: cite(object) })),
  };
}

/**
 * One initiative whole, by its id; undefined where there is none.
 * @example initiativePage(report, "7f3a90c1d2e4b586")?.story[0]?.cites[0]?.url
 */
export function initiativePage({ initiatives }: InitiativesReport, id: string): InitiativePage | undefined {
  const one = initiatives.find((other) => other.id === id);
  return one && whole(one);
}
