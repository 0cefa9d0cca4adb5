/** What somebody led and took part in: a line each, and one of them whole. */
import type { InitiativesReport, ReportedInitiative } from "../../model/initiative.ts";

export type InitiativeLine = Pick<
  ReportedInitiative,
  "id" | "title" | "first" | "last" | "own" | "commits" | "areas" | "ending" | "origin" | "isStated" | "repository"
> & {
  /** Other people with commits in it. */
  readonly others: number;
  /** Days with own steps, oldest first, for its thread in the picture. */
  readonly days: readonly string[];
};

export interface InitiativesPage {
  readonly asOf: string;
  readonly lines: readonly InitiativeLine[];
  readonly tookPart: InitiativesReport["tookPart"];
  readonly notes: readonly string[];
}

const MOST_DAYS = 200;

const lineOf = (one: ReportedInitiative): InitiativeLine => ({
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
  days: [...new Set(one.steps.map(([, day]) => day))].slice(0, MOST_DAYS),
});

/** A report on initiatives → the list, the largest first. */
export const initiativesPage = ({ asOf, initiatives, tookPart, notes }: InitiativesReport): InitiativesPage => ({
  asOf,
  lines: initiatives.map(lineOf),
  tookPart,
  notes,
});

/** One initiative whole, by its id; undefined where there is none. */
export const initiativePage = ({ initiatives }: InitiativesReport, id: string): ReportedInitiative | undefined =>
  initiatives.find((one) => one.id === id);
