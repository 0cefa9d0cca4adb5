/**
 * Areas that a piece of work crossed. Only changes to source files cross an area; folders of tests, notes, examples, type
 * declarations and headers follow whatever is changed elsewhere and are not counted, nor is the top folder where it holds little source.
 */
import { ROOT_AREA } from "./areas.ts";
import { type Commit, type History, memoise } from "./history.ts";

const FOLLOWS =
  /^(?:t|tests?|testing|specs?|docs?|documentation|doc|examples?|samples?|demos?|includes?|headers|benchmarks?|benches|\.github|\.ci|ci|configs?|integration-tests?|e2e|fixtures|testsuite|types|typings|@types|website|site|scripts?|hack|vendor)(?:\/|$)|(?:^|\/)(?:tests?|testsuite|fixtures|examples?)(?:\/|$)/i;
/** The top folder counts where it holds this share of the source changes. */
const ROOT_SHARE = 0.1;

const rootCounts = memoise((history: History): { readonly counts: boolean } => {
  let root = 0;
  let all = 0;
  for (const { substantive, touches } of history.commits) {
    if (!substantive) continue;
    for (const { file } of touches)
      if (file.kind === "source") {
        all++;
        if (file.area === ROOT_AREA) root++;
      }
  }
  return { counts: root > ROOT_SHARE * all };
});

/** Areas crossed, with the number of commits that changed source in each, most first, ties by name. */
export function areasCrossed(
  history: History,
  commits: readonly Commit[],
): (readonly [area: string, commits: number])[] {
  const counts = new Map<string, number>();
  const last = new Map<string, Commit>();
  for (const commit of commits)
    for (const { file, status } of commit.touches) {
      if (file.kind !== "source" || status === "R" || last.get(file.area) === commit) continue;
      last.set(file.area, commit);
      counts.set(file.area, (counts.get(file.area) ?? 0) + 1);
    }
  const root = rootCounts(history).counts;
  return [...counts]
    .filter(([area]) => (area === ROOT_AREA ? root : !FOLLOWS.test(area)))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
