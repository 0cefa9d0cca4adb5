/** The thread each commit belongs to, as one word that independent findings differ in. */
import type { Person } from "../model/identity.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";
import { type Thread, threadsBy } from "./threads.ts";

const threadByCommit = memoiseBy((history: History, author: Person): ReadonlyMap<Commit, Thread> => {
  const threads = new Map<Commit, Thread>();
  for (const thread of threadsBy(history, author)) for (const commit of thread.commits) threads.set(commit, thread);
  return threads;
});

/** The thread that a commit is in, if it is in one. */
export const threadOf = (history: History, commit: Commit): Thread | undefined =>
  threadByCommit(history, commit.author).get(commit);

/** The id of the first commit of the thread, or of the commit itself where it stands alone. */
export function threadContext(history: History, commit: Commit): string {
  return (threadOf(history, commit)?.commits[0] ?? commit).oid;
}
