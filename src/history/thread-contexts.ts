/** The thread each commit belongs to, as one word that independent findings differ in. */
import { type Commit, type History, memoise } from "./history.ts";
import { type Thread, threadsOf } from "./threads.ts";

/** Thread by commit, for commits that are in one. */
export const threadByCommit = memoise((history: History): ReadonlyMap<Commit, Thread> => {
  const threads = new Map<Commit, Thread>();
  for (const thread of threadsOf(history)) for (const commit of thread.commits) threads.set(commit, thread);
  return threads;
});

/** The id of the first commit of the thread, or of the commit itself where it stands alone. */
export function threadContext(history: History, commit: Commit): string {
  return (threadByCommit(history).get(commit)?.commits[0] ?? commit).oid;
}
