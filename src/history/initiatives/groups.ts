import type { Commit } from "../history.ts";

/** Joins commits into groups (union-find with halving). */
export class Groups {
  readonly #root = new Map<Commit, Commit>();

  constructor(commits: readonly Commit[]) {
    for (const commit of commits) this.#root.set(commit, commit);
  }

  has(commit: Commit): boolean {
    return this.#root.has(commit);
  }

  find(commit: Commit): Commit {
    let at = commit;
    for (let up = this.#root.get(at)!; up !== at; up = this.#root.get(at)!) {
      this.#root.set(at, this.#root.get(up)!);
      at = this.#root.get(at)!;
    }
    return at;
  }

  join(a: Commit, b: Commit): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first.index < second.index) this.#root.set(second, first);
    else this.#root.set(first, second);
  }

  /** The commits of each group by its root. */
  members(commits: readonly Commit[]): ReadonlyMap<Commit, readonly Commit[]> {
    const members = new Map<Commit, Commit[]>();
    for (const commit of commits) {
      const root = this.find(commit);
      const group = members.get(root);
      if (group) group.push(commit);
      else members.set(root, [commit]);
    }
    return members;
  }
}
