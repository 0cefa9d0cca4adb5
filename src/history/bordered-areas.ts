/**
 * Areas that border on each other. Not all do: everybody's work passes through common ground (the top folder,
 * documentation, tests, CI, folders that only hold others), and a folder that the tree no longer has may live on under
 * another name. Crossing into either crosses no border between groups.
 */
import type { Person } from "../model/identity.ts";
import { type History, memoise, memoiseBy } from "./history.ts";
import { areaWorkBy } from "./home-areas.ts";

/** First or last folder of common ground. */
const COMMON_FOLDERS = new Set(
  (
    "(root) doc docs documentation man manual guides t test tests spec specs testing testsuite testsuites __tests__ e2e integration integration-tests fixtures testdata " +
    "ci script scripts tools hack build buildtools devtools etc example examples sample samples demo demos po locale locales i18n l10n translations translation license licenses " +
    "release-notes relnotes changelogs config configs include includes common misc util utils helpers website site contrib vendor third_party api-docs book assets " +
    "board boards arch app apps drivers cmd"
  ).split(" "),
);
/** First words of stated entries that cover everything. */
const COMMON_WORDS =
  /^(?:documentation|build|general|generic|the rest|release|stable|testing|tests|all|everything|global|maintain\w*)\b/i;

const known = new Map<string, boolean>();

function isCommon(area: string): boolean {
  const folders = area.toLowerCase().split("/");
  return (
    area === "" ||
    area.startsWith(".") ||
    COMMON_WORDS.test(area) ||
    COMMON_FOLDERS.has(folders[0]!) ||
    COMMON_FOLDERS.has(folders.at(-1)!)
  );
}

/** Whether an area is common ground by its name. */
function isCommonGround(area: string): boolean {
  const before = known.get(area);
  if (before !== undefined) return before;
  const common = isCommon(area);
  known.set(area, common);
  return common;
}

/** Areas with a border: in the tree at the as-of revision, and no common ground. */
export const borderedAreasOf = memoise(
  (history: History): ReadonlySet<string> =>
    new Set(history.areas.flatMap(({ name }) => (isCommonGround(name) ? [] : [name]))),
);

/**
 * Where a person is at home among such areas, most own commits first. Undefined for people without such a home, and for
 * those with a home in a folder that is gone.
 */
export const borderedHomesOf = memoiseBy((history, person: Person): readonly string[] | undefined => {
  const work = areaWorkBy(history, person);
  if (work === undefined) return undefined;
  const { commits, home } = work;
  const bordered = borderedAreasOf(history);
  const worked = [...home].filter((area) => commits.has(area) && !isCommonGround(area));
  if (worked.length === 0 || worked.some((area) => !bordered.has(area))) return undefined;
  return worked.sort((a, b) => commits.get(b)! - commits.get(a)! || (a < b ? -1 : 1));
});

/**
 * Whether one area is part of another or of one family with it: a folder below it, or entries that begin with the same
 * word ("ARM" and "ARM SUNXI", two drivers of one vendor). One group may well own both.
 */
export function isRelatedArea(a: string, b: string): boolean {
  if (a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)) return true;
  if (a.includes("/") || b.includes("/")) return false;
  return a.split(" ", 1)[0]?.toLowerCase() === b.split(" ", 1)[0]?.toLowerCase();
}
