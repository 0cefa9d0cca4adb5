/**
 * Areas that a piece of work crossed. Only changes to source files cross an area. Folders of tests, notes, examples, type
 * declarations and headers follow whatever is changed elsewhere and are not counted, nor is the top folder. A folder and
 * one inside it are no two areas: only the inner one counts, unless the work crossed several of them. A folder that the
 * work emptied is none either: its files moved on.
 */
import { ROOT_AREA } from "./areas.ts";
import type { Commit } from "./history.ts";

const FOLLOWS =
  /^(?:t|docs?|documentation|demos?|includes?|headers|\.github|\.ci|ci|configs?|types|typings|@types|website|site|scripts?|hack|vendor)(?:\/|$)|(?:^|[/ _-])(?:tests?|testing|test-?utils?|testsuites?|testdata|specs?|fixtures|mocks?|examples?|samples?|e2e|bench(?:es|marks?)?)(?:[/ _-]|$)/i;

/** In how many commits each area had source files written, not only moved or deleted. */
function countAreas(commits: readonly Commit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { touches } of commits) {
    const written = touches.filter(({ file, status }) => file.kind === "source" && status !== "R" && status !== "D");
    for (const area of new Set(written.map(({ file }) => file.area))) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return counts;
}

/** Areas that lost at least as many source files as the work left changed there. */
function emptiedAreas(commits: readonly Commit[]): ReadonlySet<string> {
  const gone = new Map<string, boolean>();
  const areaOf = new Map<string, string>();
  for (const { touches } of commits)
    for (const { file, status } of touches)
      if (file.kind === "source") {
        gone.set(file.path, status === "D");
        areaOf.set(file.path, file.area);
      }
  const balance = new Map<string, number>();
  for (const [path, isGone] of gone) {
    const area = areaOf.get(path)!;
    balance.set(area, (balance.get(area) ?? 0) + (isGone ? 1 : -1));
  }
  return new Set([...balance].flatMap(([area, more]) => (more >= 0 ? [area] : [])));
}

/** Areas crossed, with the number of commits that changed source in each, most first, ties by name. */
export function areasCrossed(commits: readonly Commit[]): (readonly [area: string, commits: number])[] {
  const emptied = emptiedAreas(commits);
  const own = [...countAreas(commits)].filter(
    ([area]) => area !== ROOT_AREA && !FOLLOWS.test(area) && !emptied.has(area),
  );
  return own
    .filter(([area]) => own.filter(([other]) => other.startsWith(`${area}/`)).length !== 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
