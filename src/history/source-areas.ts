/** Areas by source files alone: where code was changed, whatever tests, notes and settings went with it. */
import type { Commit } from "./history.ts";

/**
 * The area in which a commit changed most source files (moves left out); ties go to the path that stands first. "" where
 * it changed none.
 */
export function sourceAreaOf(commit: Commit): string {
  let area = "";
  let several = false;
  for (const { file, status } of commit.touches) {
    if (file.kind !== "source" || status === "R") continue;
    if (area === "") area = file.area;
    else if (file.area !== area) {
      several = true;
      break;
    }
  }
  if (!several) return area;
  const counts = new Map<string, number>();
  for (const { file, status } of commit.touches)
    if (file.kind === "source" && status !== "R") counts.set(file.area, (counts.get(file.area) ?? 0) + 1);
  let most = 0;
  for (const [name, count] of counts)
    if (count > most) {
      most = count;
      area = name;
    }
  return area;
}

/** Areas in which some commits changed source files, most commits first, ties by name. */
export function sourceAreasOf(commits: readonly Commit[]): string[] {
  const counts = new Map<string, number>();
  const last = new Map<string, Commit>();
  for (const commit of commits)
    for (const { file, status } of commit.touches) {
      if (file.kind !== "source" || status === "R" || last.get(file.area) === commit) continue;
      last.set(file.area, commit);
      counts.set(file.area, (counts.get(file.area) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([area]) => area);
}
