/** Who accepted a commit, as far as git shows. */
import type { Person } from "../model/identity.ts";
import type { Commit, History } from "./history.ts";
import { isIntegrator } from "./integrators.ts";
import { reviewsOn } from "./reviews.ts";

/** Reviewers by trailer, and whoever merged or committed it where they do not land everybody's work. */
export function acceptorsOf(history: History, commit: Commit): ReadonlySet<Person> {
  const landing = commit.landedBy ? reviewsOn(history, commit.landedBy) : [];
  const acts = [...reviewsOn(history, commit), ...landing.filter(({ work }) => work.includes(commit))];
  return new Set(
    acts.flatMap(({ kind, reviewer }) =>
      kind === "reviewed" || kind === "acked" || (kind !== "tested" && !isIntegrator(history, reviewer))
        ? [reviewer]
        : [],
    ),
  );
}
