/** What somebody led and took part in: a line each, with its thread as it is drawn. */
import type { InitiativesReport, ReportedInitiative } from "../../model/initiative.ts";
import { type Thread, toThread } from "../html/initiatives-threads.ts";
import { endingWords, endOf, originWords, type ThreadEnd } from "../html/initiatives-words.ts";
import { capitalise } from "../words.ts";
import { type CitedObject, citedObject } from "./cited-object.ts";

/** Days are numbers since 1970. */
export type DrawnThread = Omit<Thread, "one"> & {
  /** How it is drawn to end. */
  readonly ends: ThreadEnd;
};

export type InitiativeLine = Pick<
  ReportedInitiative,
  "id" | "title" | "first" | "last" | "own" | "commits" | "areas" | "ending" | "origin" | "isStated" | "repository"
> & {
  /** Other people with commits in it. */
  readonly others: number;
  /** "landed in part" */
  readonly endingTitle: string;
  readonly originTitle: string;
  /** Null where no day of it can be placed. */
  readonly thread: DrawnThread | null;
};

export type TookPartLine = Omit<InitiativesReport["tookPart"][number], "cites" | "steps"> & {
  readonly endingTitle: string;
  readonly cites: readonly CitedObject[];
};

export interface InitiativesPage {
  readonly asOf: string;
  readonly isYou: boolean;
  /** The largest first. */
  readonly lines: readonly InitiativeLine[];
  readonly tookPart: readonly TookPartLine[];
  readonly notes: readonly string[];
}

/** Citations of a part in what others led. */
const MOST_CITES = 3;

function drawnThread(one: ReportedInitiative): DrawnThread | null {
  const thread = toThread(one);
  if (thread === null) return null;
  const { begin, end, steps, on } = thread;
  return { begin, end, steps, on, ends: endOf(one.ending) };
}

/** @example initiativeLine(report.initiatives[0]!).endingTitle // "Landed" */
export const initiativeLine = (one: ReportedInitiative): InitiativeLine => ({
  id: one.id,
  title: one.title,
  first: one.first,
  last: one.last,
  own: one.own,
  commits: one.commits,
  areas: one.areas,
  ending: one.ending,
  origin: one.origin,
  isStated: one.isStated,
  repository: one.repository,
  others: one.others.length,
  endingTitle: capitalise(endingWords(one.ending)),
  originTitle: capitalise(originWords(one.origin)),
  thread: drawnThread(one),
});

/** A report on initiatives → the list, the largest first. */
export function initiativesPage({ asOf, person, initiatives, tookPart, notes }: InitiativesReport): InitiativesPage {
  const urls = new Map(
    initiatives.flatMap(({ repository, commitUrl }) => (commitUrl === null ? [] : [[repository, commitUrl] as const])),
  );
  return {
    asOf,
    isYou: person.isYou,
    lines: initiatives.map(initiativeLine),
    tookPart: tookPart.map(({ cites, steps: _, ...one }) => ({
      ...one,
      endingTitle: capitalise(endingWords(one.ending)),
      cites: cites.slice(0, MOST_CITES).map((object) => citedObject(object, urls.get(one.repository) ?? null)),
    })),
    notes,
  };
}
