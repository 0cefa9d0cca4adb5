/** How a discussion was closed without landing: by whom, and with which words. */
import type { Person } from "../model/identity.ts";
import { type Comment, type Discussion, type History, memoiseBy } from "./history.ts";

/** What is sent together with the closing has nearly its time: seconds. */
const TOGETHER = 10;
/** What somebody says so shortly before closing is said of it. */
const SHORTLY_BEFORE = 600;

export interface Closing {
  /** Undefined where the forge does not say and nothing was said with it. */
  readonly by: Person | undefined;
  /** The last comment of whoever closed it, with or shortly before the closing. */
  readonly comment: Comment | undefined;
  readonly at: number;
}

/** The closing of a discussion that stands closed and did not land. */
export const closingOf = memoiseBy(
  (_: History, { state, closedAt, closedBy, entries }: Discussion): Closing | undefined => {
    if (state !== "closed" || closedAt === undefined) return undefined;
    const events = entries.filter(({ kind, at }) => kind === "event" && Math.abs(at - closedAt) <= TOGETHER);
    const closed = events.findLast((entry) => entry.kind === "event" && entry.event === "closed");
    const comments = entries.flatMap((entry) => (entry.kind === "comment" && entry.place === undefined ? [entry] : []));
    const together = comments.findLast(({ at }) => Math.abs(at - closedAt) <= TOGETHER);
    const by = closedBy ?? closed?.author ?? (closed ? undefined : together?.author);
    const comment = comments.findLast(
      ({ author, at }) =>
        author !== undefined && author === by && at <= closedAt + TOGETHER && at >= closedAt - SHORTLY_BEFORE,
    );
    return { by, comment, at: closedAt };
  },
);
