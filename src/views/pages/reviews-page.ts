/** What somebody said on others' pull requests: per half-year by kind and uptake, what is worth re-reading, and all of it filtered. */
import { COMMENT_KINDS } from "../../model/review-comment.ts";
import type { GivenComment, ReviewsReport } from "../../model/reviewing.ts";
import { halfYearOf } from "../../model/time.ts";
import { KINDS_NOTE, PART_WORDS, UPTAKE_WORDS } from "../review-words.ts";
import { formatHalfYear, plural, shortOid } from "../words.ts";

/** A kind, or "unread" for comments that could not be read. */
export type ShownKind = (typeof COMMENT_KINDS)[number] | "unread";
const KINDS: readonly ShownKind[] = [...COMMENT_KINDS, "unread"];
const KIND_TITLES: Readonly<Record<ShownKind, string>> = {
  teaches: "teaches",
  asks: "asks",
  directs: "directs",
  praises: "praises",
  approves: "approves",
  unread: "not read: no English, or nothing but code",
};

/** Three parts of a bar: taken up, landed unchanged, and all that stands on no code or of which nothing is known. */
export type UptakePart = "taken-up" | "unchanged" | "other";

export interface ReviewLine {
  readonly object: string;
  /** "#812" */
  readonly discussion: string;
  /** Null where it is no web address. */
  readonly url: string | null;
  readonly day: string;
  readonly kind: ShownKind;
  /** What became of it, in words; empty where that cannot be told. */
  readonly uptake: string;
  readonly path: string;
  readonly words: string;
  /** "reason", "trade-off" … that it holds. */
  readonly parts: readonly string[];
}

export interface ReviewsPage {
  readonly asOf: string;
  /** Forges that were read; empty where none was. */
  readonly forges: readonly string[];
  /** "812 comments on 230 pull requests of 31 people"; empty where there are none. */
  readonly extent: string;
  /** What to see in the picture. */
  readonly sees: string;
  readonly note: string;
  /** Every half-year from the first to the last. */
  readonly periods: readonly {
    readonly window: string;
    readonly title: string;
    readonly bars: readonly { readonly kind: ShownKind; readonly part: UptakePart; readonly count: number }[];
    readonly uptake: Readonly<Record<GivenComment["uptake"], number>>;
    readonly approved: number;
    readonly changesRequested: number;
  }[];
  readonly examples: readonly ReviewLine[];
  /** By what the comments can be filtered, with how many each leaves. */
  readonly facets: Readonly<
    Record<
      "kind" | "uptake" | "window",
      readonly { readonly id: string; readonly title: string; readonly count: number }[]
    >
  >;
  /** Those that are left by the filters, newest first, and so many of them. */
  readonly total: number;
  readonly lines: readonly ReviewLine[];
}

export interface ReviewsQuery {
  readonly kind: string;
  readonly uptake: string;
  readonly window: string;
  readonly count: number;
}

const UPTAKE_TITLES: Readonly<Record<GivenComment["uptake"], string>> = {
  ...UPTAKE_WORDS,
  unknown: "cannot be told",
  "not-code": "stands on no code",
};
const UPTAKES = Object.keys(UPTAKE_TITLES) as readonly GivenComment["uptake"][];

const kindOf = ({ kind }: GivenComment): ShownKind => kind ?? "unread";

const partOf = ({ uptake }: GivenComment): UptakePart =>
  uptake === "landed-unchanged" ? "unchanged" : uptake === "unknown" || uptake === "not-code" ? "other" : "taken-up";

const PARTS: readonly UptakePart[] = ["taken-up", "unchanged", "other"];

const lineOf = (comment: GivenComment): ReviewLine => ({
  object: comment.object,
  discussion: shortOid(comment.object),
  url: /^https?:\/\//.test(comment.url) ? comment.url : null,
  day: comment.day,
  kind: kindOf(comment),
  uptake: UPTAKE_WORDS[comment.uptake],
  path: comment.path,
  words: comment.words,
  parts: PART_WORDS.flatMap(([part, title]) => (comment[part] ? [title] : [])),
});

const countBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};

/** "2024-H2" → "2025-H1" */
const nextWindow = (window: string): string =>
  window.endsWith("1") ? `${window.slice(0, 4)}-H2` : `${Number(window.slice(0, 4)) + 1}-H1`;

/** More half-years than anybody works: what a false date may make of it. */
const MOST_WINDOWS = 120;

/** Every half-year from the first to the last. */
function windowsOf(periods: ReviewsReport["periods"]): readonly string[] {
  const [first, last] = [periods[0]?.window, periods.at(-1)?.window];
  const windows: string[] = [];
  for (
    let window = first;
    window && last && window <= last && windows.length < MOST_WINDOWS;
    window = nextWindow(window)
  )
    windows.push(window);
  return windows;
}

function periodsOf({ periods, comments }: ReviewsReport): ReviewsPage["periods"] {
  const byWindow = new Map<string, GivenComment[]>();
  for (const comment of comments) {
    const window = halfYearOf(comment.day);
    byWindow.set(window, [...(byWindow.get(window) ?? []), comment]);
  }
  return windowsOf(periods).map((window) => {
    const own = byWindow.get(window) ?? [];
    const known = periods.find((period) => period.window === window);
    const counts = countBy(own, (comment) => `${kindOf(comment)} ${partOf(comment)}`);
    const uptakes = countBy(own, ({ uptake }) => uptake);
    return {
      window,
      title: formatHalfYear(window),
      bars: KINDS.flatMap((kind) =>
        PARTS.flatMap((part) => {
          const count = counts.get(`${kind} ${part}`) ?? 0;
          return count === 0 ? [] : [{ kind, part, count }];
        }),
      ),
      uptake: Object.fromEntries(
        UPTAKES.map((uptake) => [uptake, uptakes.get(uptake) ?? 0]),
      ) as ReviewsPage["periods"][number]["uptake"],
      approved: known?.approved ?? 0,
      changesRequested: known?.changesRequested ?? 0,
    };
  });
}

/** What to see in the picture: how many, since when, and how much of it was taken up. */
function seesOf(comments: readonly GivenComment[]): string {
  const [first] = comments;
  if (!first) return "";
  const onCode = comments.filter(({ uptake }) => uptake !== "not-code").length;
  const takenUp = comments.filter((comment) => partOf(comment) === "taken-up").length;
  const said = `${plural(comments.length, "comment")} since the ${formatHalfYear(halfYearOf(first.day))}`;
  return onCode === 0
    ? `${said}, none of them on code.`
    : `${said}; of ${plural(onCode, "comment")} on code ${takenUp === 1 ? "1 was" : `${takenUp} were`} taken up, the filled part of the bars.`;
}

const compareLatest = (a: GivenComment, b: GivenComment): number =>
  a.day > b.day ? -1 : a.day < b.day ? 1 : a.object < b.object ? -1 : 1;

/** Past reviews, filtered. @example reviewsPage(report, { kind: "teaches", uptake: "", window: "", count: 50 }).total */
export function reviewsPage(report: ReviewsReport, query: ReviewsQuery): ReviewsPage {
  const { comments, examples, forges, pullRequests, people, asOf } = report;
  const keys = {
    kind: kindOf,
    uptake: ({ uptake }: GivenComment): string => uptake,
    window: ({ day }: GivenComment): string => halfYearOf(day),
  };
  const leftBy = (names: readonly (keyof typeof keys)[]): readonly GivenComment[] =>
    comments.filter((comment) => names.every((name) => query[name] === "" || keys[name](comment) === query[name]));
  /** What each choice of one filter leaves, the others as they are. */
  const facet = (name: keyof typeof keys, ids: readonly string[], titleOf: (id: string) => string) => {
    const counts = countBy(
      leftBy((["kind", "uptake", "window"] as const).filter((other) => other !== name)),
      keys[name],
    );
    return ids.flatMap((id) => {
      const count = (counts as ReadonlyMap<string, number>).get(id) ?? 0;
      return count === 0 && query[name] !== id ? [] : [{ id, title: titleOf(id), count }];
    });
  };
  const left = leftBy(["kind", "uptake", "window"]).toSorted(compareLatest);
  return {
    asOf,
    forges,
    extent:
      comments.length === 0
        ? ""
        : `${plural(comments.length, "comment")} and verdicts with words, ${plural(pullRequests, "pull request")}${people === null ? "" : ` of ${plural(people, "person", "people")}`} in all`,
    sees: seesOf(comments),
    note: KINDS_NOTE,
    periods: periodsOf(report),
    examples: examples.map(lineOf),
    facets: {
      kind: facet("kind", KINDS, (id) => KIND_TITLES[id as ShownKind]),
      uptake: facet("uptake", UPTAKES, (id) => UPTAKE_TITLES[id as GivenComment["uptake"]]),
      window: facet(
        "window",
        [...new Set(comments.map(({ day }) => halfYearOf(day)))].sort().reverse(),
        formatHalfYear,
      ),
    },
    total: left.length,
    lines: left.slice(0, query.count).map(lineOf),
  };
}
