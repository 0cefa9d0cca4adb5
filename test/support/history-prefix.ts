/** A history as it was earlier, so that tests can let it grow. */
import type { CommitDescription, HistoryDescription } from "../../src/demo/history-description.ts";

/** The commits of the head branch, oldest first, along first parents. */
function mainline({ commits, branches, head }: HistoryDescription): readonly CommitDescription[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line: CommitDescription[] = [];
  for (let at = byId.get(branches.get(head) ?? ""); at; at = byId.get(at.parents[0] ?? "")) line.push(at);
  return line.reverse();
}

/**
 * A history up to a share of its main line: the head branch alone, with the tags that were there.
 * @param share 0 to 1
 */
export function historyUpTo(description: HistoryDescription, share: number): HistoryDescription {
  const line = mainline(description);
  const tip = line[Math.max(1, Math.round(line.length * share)) - 1];
  if (tip === undefined) throw new Error("Unexpected history without commits, expected a main line");
  const commits = description.commits.slice(0, description.commits.indexOf(tip) + 1);
  const known = new Set(commits.map(({ id }) => id));
  return {
    commits,
    branches: new Map([[description.head, tip.id]]),
    tags: description.tags.filter(({ target }) => known.has(target)),
    head: description.head,
  };
}
