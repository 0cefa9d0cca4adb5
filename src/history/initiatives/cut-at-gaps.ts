import type { Commit } from "../history.ts";

/** Commits, oldest first, cut where more than so many days passed between one landing and the next. */
export function cutAtGaps(commits: readonly Commit[], days: number): readonly (readonly Commit[])[] {
  const parts: Commit[][] = [];
  for (const commit of commits) {
    const last = parts.at(-1)?.at(-1);
    if (last === undefined || commit.landedAt - last.landedAt > days * 86_400) parts.push([commit]);
    else parts.at(-1)!.push(commit);
  }
  return parts;
}
