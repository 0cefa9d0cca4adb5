/** What a record says of an initiative besides its story, as short facts with what each rests on. */
import type {
  InitiativeBreakdown,
  InitiativePartKind,
  InitiativePlan,
  InitiativeStart,
  ReportedInitiative,
  StartAnswerKind,
} from "../../model/initiative.ts";
import { formatDay, plural, prettyId } from "../words.ts";

/** A fact before its citations are linked. */
export interface StatedFact {
  readonly words: string;
  readonly cites: readonly string[];
}

const own = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const VAGUENESS: Readonly<Record<InitiativeStart["vagueness"], string>> = {
  vague: "Its issue tells of a problem, and says that it is not understood",
  clear: "Its issue says what is wanted: by code, a path, steps or a list",
  unknown: "Cannot be told from what was read",
};

const ANSWERS: Readonly<Record<StartAnswerKind, string>> = {
  investigation: "investigated",
  measurement: "measured",
  question: "asked back",
  spike: "tried out, in a request that was closed without landing",
};

const PLANS: Readonly<Record<InitiativePlan["kind"], string>> = {
  document: "A document, before the first change of code",
  issue: "An issue, before the first change of code",
  none: "None seen: looked for on its forge",
  unknown: "Cannot be seen from here",
};

const BREAKDOWNS: Readonly<Record<InitiativeBreakdown["kind"], (count: number) => string>> = {
  series: (count) => `${count} series of three patches or more that landed together`,
  landings: (count) => `${plural(count, "landing")}, one after the other`,
  "task-list": (count) => `a list of ${plural(count, "task")}`,
  "sub-issues": (count) => `${plural(count, "issue")} for parts of it`,
};

const PARTS: Readonly<Record<InitiativePartKind, (count: number) => string>> = {
  wrote: (count) => `wrote ${plural(count, "commit")}`,
  "co-wrote": (count) => `co-wrote ${plural(count, "commit")}`,
  reviewed: (count) => `reviewed ${count}`,
  reported: () => "reported it",
  helped: (count) => `helped with ${count}`,
  landed: (count) => `merged or applied ${count}`,
};

/** @example partWords("wrote", 3) // "wrote 3 commits" */
export const partWords = (kind: string, count: number): string =>
  own(PARTS, kind)?.(count) ?? `${prettyId(kind)} ${count}`;

export const vaguenessFact = ({ vagueness, cites }: InitiativeStart): StatedFact => ({
  words: own(VAGUENESS, vagueness) ?? prettyId(vagueness),
  cites,
});

export const answerFacts = ({ answeredBy }: InitiativeStart): readonly StatedFact[] =>
  answeredBy.map(({ kind, count, cites }) => ({
    words: `${own(ANSWERS, kind) ?? prettyId(kind)}${count > 1 ? `, ${count} times` : ""}`,
    cites,
  }));

export const planFact = ({ kind, cites }: InitiativePlan): StatedFact => ({
  words: own(PLANS, kind) ?? prettyId(kind),
  cites,
});

export const breakdownFacts = (breakdown: readonly InitiativeBreakdown[]): readonly StatedFact[] =>
  breakdown.map(({ kind, count, cites }) => ({
    words: own(BREAKDOWNS, kind)?.(count) ?? `${prettyId(kind)} ${count}`,
    cites,
  }));

/** What went along with the changes of code; nothing is said of what was not seen but that it was not. */
export function followThroughFacts({ followThrough, ownCommits }: ReportedInitiative): readonly StatedFact[] {
  const { tests, documents, migration, release } = followThrough;
  const of = `of ${plural(ownCommits, "own commit")}`;
  return [
    {
      words: tests.count > 0 ? `Tests changed in ${tests.count} ${of}` : "No change of tests seen",
      cites: tests.cites,
    },
    ...(documents.count > 0
      ? [{ words: `Documents changed in ${documents.count} ${of}`, cites: documents.cites }]
      : []),
    ...(migration.count > 0
      ? [
          {
            words: `${plural(migration.count, "commit")} to migrate, convert callers or deprecate`,
            cites: migration.cites,
          },
        ]
      : []),
    ...(release ? [{ words: `Out with ${release.tag} on ${formatDay(release.day)}`, cites: release.cites }] : []),
  ];
}

/** What happened afterwards. */
export function afterFacts({
  after: { reverted, fixed, builtOn, removed },
}: ReportedInitiative): readonly StatedFact[] {
  const gone = removed.byLeader + removed.byOthers;
  return [
    ...(builtOn.commits > 0
      ? [
          {
            words: `${plural(builtOn.people, "other person", "other people")} built on it: ${plural(builtOn.commits, "later commit")} to ${plural(builtOn.files, "file")} that it created`,
            cites: builtOn.cites,
          },
        ]
      : []),
    ...(fixed.count > 0
      ? [
          {
            words: `${plural(fixed.count, "later commit")} ${fixed.count === 1 ? "names" : "name"} one of it as what ${fixed.count === 1 ? "it fixes" : "they fix"}${fixed.soon > 0 ? `, ${fixed.soon} within 30 days` : ""}`,
            cites: fixed.cites,
          },
        ]
      : []),
    ...(reverted.count > 0
      ? [
          {
            words: `${plural(reverted.count, "commit")} of it ${reverted.count === 1 ? "stands" : "stand"} reverted`,
            cites: reverted.cites,
          },
        ]
      : []),
    ...(gone > 0
      ? [
          {
            words: `${gone} of ${plural(removed.created, "file")} that it created ${gone === 1 ? "was" : "were"} deleted later, ${removed.byLeader} by its leader`,
            cites: removed.cites,
          },
        ]
      : []),
  ];
}
