/**
 * Invented initiatives that hold every case a picture of them must cope with: every kind of mark and ending, work of one
 * day, work over thirty years, days that no clock gives, words that later versions may use, hostile strings. Nobody exists.
 */
import { createHash } from "node:crypto";
import type { InitiativeMomentKind, InitiativesReport, ReportedInitiative } from "../../src/model/initiative.ts";
import { initiativeOf } from "./initiative-of.ts";
import { HOSTILE } from "./sample-report.ts";

const oid = (seed: string): string => createHash("sha1").update(seed).digest("hex");

/** What nothing here looks at. */
const BASE = initiativeOf();

type Days = Partial<Readonly<Record<InitiativeMomentKind, readonly string[]>>>;

/** An initiative with a step on each of some days. */
export function initiative(
  title: string,
  days: readonly string[],
  moments: Days = {},
  more: Partial<ReportedInitiative> = {},
): ReportedInitiative {
  const sorted = [...days].sort();
  const others = moments.other?.length ?? 0;
  const marked = Object.entries(moments) as readonly (readonly [InitiativeMomentKind, readonly string[]])[];
  return {
    ...BASE,
    id: oid(title).slice(0, 16),
    title,
    titleFrom: "commit",
    first: sorted[0] ?? "",
    last: sorted.at(-1) ?? "",
    steps: days.map((day, at) => [oid(`${title} ${at}`), day, `Step ${at + 1} of ${title}`]),
    own: days.length,
    ownCommits: days.length,
    commits: days.length + others,
    others: others > 0 ? [{ name: "Bob Example", commits: others }] : [],
    landings: moments.landing?.length ?? 0,
    areas: ["parser"],
    origin: "unknown",
    ending: "landed",
    discussions: [],
    links: [{ kind: "merge", label: "parser/stream", strength: "strong", commits: days.length }],
    story: [{ text: `Ada Example made ${days.length} commits.`, cites: [oid(`${title} 0`)] }],
    moments: marked.flatMap(([kind, on]) =>
      on.map(
        (day, at) =>
          [
            kind,
            day,
            kind === "issue" ? `github.com/example/parser#${at + 7}` : oid(`${title} ${kind} ${at}`),
          ] as const,
      ),
    ),
    repository: "parser",
    commitUrl: "https://github.com/example/parser/commit/",
    found: [],
    ...more,
  };
}

/** A report of some initiatives, the largest first as commands give it. */
export function initiativesReport(initiatives: readonly ReportedInitiative[], isYou = true): InitiativesReport {
  return {
    schema: "waymark.initiatives/1",
    asOf: "2026-11-22",
    person: { key: "ada@example.org", name: "Ada Example", because: "git config", isYou },
    scope: { since: null, until: null, areas: [] },
    repositories: [...new Set(initiatives.map(({ repository }) => repository))],
    initiatives: initiatives.toSorted((a, b) => b.own - a.own),
    tookPart: [],
    notes: [],
  };
}

const STREAMING = initiative(
  "Streaming parser",
  ["2024-03-04", "2024-03-04", "2024-03-09", "2024-05-02", "2024-06-20"],
  {
    issue: ["2024-01-20"],
    document: ["2024-02-11"],
    landing: ["2024-03-12", "2024-06-21"],
    other: ["2024-04-01", "2024-04-08"],
    revert: ["2024-07-30"],
    closed: ["2024-07-01"],
  },
  {
    titleFrom: "issue",
    origin: "found",
    discussions: ["github.com/example/parser#7"],
    links: [
      { kind: "issue", label: "#7", strength: "strong", commits: 4 },
      { kind: "new-name", label: "stream", strength: "weak", commits: 5 },
    ],
    story: [
      { text: "Ada Example opened issue #7 on 2024-01-20.", cites: ["github.com/example/parser#7"] },
      { text: "1 of its commits was reverted later.", cites: [oid("Streaming parser revert 0")] },
    ],
  },
);

/** Every kind of mark and ending, in two repositories. */
export const SAMPLE_INITIATIVES: InitiativesReport = initiativesReport([
  STREAMING,
  initiative(
    "Fewer allocations",
    ["2024-11-02", "2024-11-20", "2025-01-08"],
    { landing: ["2025-01-09"] },
    { ending: "partly" as never },
  ),
  initiative(
    "Error messages",
    ["2025-02-01", "2025-08-01", "2026-11-01"],
    { request: ["2025-01-30"] },
    { ending: "ongoing" },
  ),
  initiative("One day", ["2025-06-15", "2025-06-15", "2025-06-15"], { landing: ["2025-06-15"] }),
  initiative(
    "Incremental lexing",
    ["2025-09-01", "2025-09-20", "2025-10-01"],
    {},
    { ending: "withdrawn", commitUrl: null },
  ),
  initiative(
    "Release notes by hand",
    ["2026-01-10", "2026-02-11", "2026-03-12"],
    {},
    {
      repository: "tools",
      ending: "merged_upstream" as never,
      origin: "asked-for" as never,
      links: [{ kind: "same-trailer" as never, label: "Part-of", strength: "strong", commits: 3 }],
    },
  ),
]);

/** The same about somebody else. */
export const OTHERS_INITIATIVES: InitiativesReport = {
  ...SAMPLE_INITIATIVES,
  person: { ...SAMPLE_INITIATIVES.person, because: "--person ada@example.org", isYou: false },
};

const hostile = (words: string): ReportedInitiative =>
  initiative(
    words,
    ["2024-03-04", "2024-03-09", "2024-04-01"],
    { other: ["2024-03-05"], issue: ["2024-01-01"] },
    {
      steps: [[oid(words), "2024-03-04", words]],
      others: [{ name: words, commits: 1 }],
      areas: [words],
      discussions: [words, `github.com/${words}/parser#7`],
      links: [{ kind: "merge", label: words, strength: "weak", commits: 3 }],
      story: [{ text: words, cites: [words, "github.com/example/parser#7/javascript:alert(9)"] }],
      repository: words,
      commitUrl: "javascript:alert(8)//",
      ending: words as never,
      origin: words as never,
    },
  );

/** Strings that try to become markup, script or terminal codes, and days that are none. */
export const HOSTILE_INITIATIVES: InitiativesReport = {
  ...initiativesReport([
    ...Object.values(HOSTILE).map(hostile),
    initiative("Clocks", ["1970-01-01", "2024-03-04", "9999-12-31", "not a day", "2024-02-30x"], {
      landing: [HOSTILE.script],
    }),
  ]),
  person: { key: HOSTILE.script, name: HOSTILE.image, because: HOSTILE.attribute, isYou: false },
};

const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** So many initiatives, each some days after the one before. */
export const manyInitiatives = (count: number): InitiativesReport =>
  initiativesReport(
    Array.from({ length: count }, (_, at) => {
      const start = 14_000 + at * 5;
      const days = Array.from({ length: 3 + (at % 7) }, (_, step) => dayOf(start + step * 11));
      return initiative(`Initiative ${at + 1}`, days, { landing: [dayOf(start + 100)] });
    }),
  );
