/** Whom the user worked with and the areas they know, in words. Others appear by name and only by what both did with each other. */
import { createHash } from "node:crypto";
import type { PeopleAroundReport, TieKind, TieSource, TieWay } from "../../model/people-around.ts";
import { monthOf } from "../../model/time.ts";
import { formatSpan, joinWords, plural, shortOid } from "../words.ts";

/** Where somebody stands on the map: by the first of these that holds. */
const PEOPLE_GROUPS = ["each-other", "helped-to-begin", "reviewed", "reviewed-by", "wrote-with"] as const;
export type PeopleGroup = (typeof PEOPLE_GROUPS)[number];

/** What something rests on: a commit, or something on a forge. */
export interface LinkedSource {
  readonly label: string;
  readonly day: string;
  readonly words: string;
  readonly url: string | null;
}

export interface ShownPerson {
  /** For addresses: stays the same, and holds no e-mail address. */
  readonly id: string;
  readonly name: string;
  readonly group: PeopleGroup;
  readonly kinds: readonly TieKind[];
  /** ISO days of the first and the latest tie. */
  readonly first: string;
  readonly last: string;
  readonly areas: readonly string[];
  readonly ties: readonly {
    readonly kind: TieKind;
    /** "You reviewed their work, Mar 2024 to Nov 2025" */
    readonly words: string;
    /** Areas, and where it shows. */
    readonly aside: string;
    readonly sources: readonly LinkedSource[];
  }[];
}

export interface ShownArea {
  readonly area: string;
  readonly repository: string;
  /** The user's first change there, and the latest. */
  readonly first: LinkedSource;
  readonly last: LinkedSource;
  readonly isLately: boolean;
  /** Names of people the user worked with who know it lately, in alphabetical order. */
  readonly others: readonly string[];
  readonly isKnownToMore: boolean;
  /** "you", a name, or null where several people know it lately, or nobody. */
  readonly onlyOne: string | null;
}

export interface PeoplePage {
  readonly asOf: string;
  /** Why nothing is shown; null for the user's own. */
  readonly why: string | null;
  readonly repositories: readonly string[];
  /** Whether a forge was read; else reviews on one are not seen. */
  readonly hasForge: boolean;
  /** What to see on the map. */
  readonly sees: string;
  /** By name. */
  readonly people: readonly ShownPerson[];
  /** "Nov 2024" */
  readonly latelySince: string;
  /** By name. */
  readonly areas: readonly ShownArea[];
  readonly notes: readonly string[];
}

const TIE_WORDS: Readonly<Record<TieKind, string>> = {
  reviewed: "You reviewed their work",
  "reviewed-by": "They reviewed your work",
  "wrote-with": "You wrote together",
  "helped-to-begin": "You reviewed the first changes they landed here",
};

const WAY_WORDS: Readonly<Record<TieWay, string>> = {
  trailer: "by review trailers",
  landing: "by landing it",
  "pull-request": "on pull requests",
  "same-change": "one change names both",
  initiative: "in one initiative",
};

/** Files at the top of a repository are in no folder that has a name. */
const areaWords = (area: string): string => (area === "(root)" ? "the top folder" : area);

const idOf = (key: string): string => createHash("sha256").update(`person\0${key}`).digest("hex").slice(0, 12);

function groupOf(kinds: readonly TieKind[]): PeopleGroup {
  if (kinds.includes("reviewed") && kinds.includes("reviewed-by")) return "each-other";
  return PEOPLE_GROUPS.find((group) => kinds.some((kind) => kind === group)) ?? "wrote-with";
}

const toSource = ({ object, day, words, url }: TieSource): LinkedSource => ({
  label: shortOid(object),
  day,
  words,
  url,
});

type Around = PeopleAroundReport["people"][number];

function toPerson({ key, name, ties }: Around, hasSeveral: boolean): ShownPerson {
  const kinds = [...new Set(ties.map(({ kind }) => kind))];
  const days = ties.flatMap(({ first, last }) => [first, last]).sort();
  return {
    id: idOf(key),
    name,
    group: groupOf(kinds),
    kinds,
    first: days[0] ?? "",
    last: days.at(-1) ?? "",
    areas: [...new Set(ties.flatMap(({ areas }) => areas.map(areaWords)))].sort(),
    ties: ties.map(({ kind, ways, first, last, areas, repository, sources }) => ({
      kind,
      words: `${TIE_WORDS[kind]}, ${formatSpan(first, last)}`,
      aside: [
        ...(areas.length > 0 ? [`in ${joinWords(areas.map(areaWords))}`] : []),
        joinWords(ways.map((way) => WAY_WORDS[way])),
        ...(hasSeveral ? [repository] : []),
      ].join("; "),
      sources: sources.map(toSource),
    })),
  };
}

const WHY =
  "People and areas are shown to you about yourself. For somebody else Waymark shows the cited public record and no map of whom they know.";

/** What the map shows, in one sentence. */
function seesOf(people: readonly ShownPerson[]): string {
  const count = (kind: TieKind): number => people.filter(({ kinds }) => kinds.includes(kind)).length;
  const said = [
    [count("reviewed"), "whose work you reviewed"],
    [count("reviewed-by"), "who reviewed yours"],
    [count("wrote-with"), "with whom you wrote"],
    [count("helped-to-begin"), "whose first changes here you reviewed"],
  ] as const;
  const parts = said.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return parts.length === 0 ? "" : `${plural(people.length, "person", "people")}: ${joinWords(parts)}.`;
}

/** @param report of the user; of anybody else it holds nothing, and the page says why. */
export function peoplePage(report: PeopleAroundReport): PeoplePage {
  const { asOf, person, repositories, forges, notes } = report;
  const people = report.people.map((one) => toPerson(one, repositories.length > 1));
  const names = new Map(report.people.map(({ key, name }) => [key, name]));
  const since = report.areas.map(({ latelySince }) => latelySince).sort()[0] ?? "";
  return {
    asOf,
    why: person.isYou ? null : WHY,
    repositories,
    hasForge: forges.length > 0,
    sees: seesOf(people),
    people,
    latelySince: since === "" ? "" : monthOf(since),
    areas: report.areas
      .map(({ area, repository, first, last, isLately, others, isKnownToMore, onlyOne }) => ({
        area,
        repository,
        first: toSource(first),
        last: toSource(last),
        isLately,
        others: others
          .flatMap((key) => names.get(key) ?? [])
          .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
        isKnownToMore,
        onlyOne: onlyOne === null || onlyOne === "you" ? onlyOne : onlyOne.name,
      }))
      .sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : a.repository < b.repository ? -1 : 1)),
    notes,
  };
}
