/** Discussions of a forge from a readable description, for histories in tests. */
import type { DiscussionSource } from "../../src/history/discussions.ts";
import type { EventKind, ForgeAccount, ForgeRecord, Verdict } from "../../src/model/forge.ts";
import { startOfDay } from "../../src/model/time.ts";

interface EntryDescription {
  /** Login. */
  readonly by: string;
  /** ISO day; default: the day of the entry before. */
  readonly on?: string;
}

/** One of `says`, `reviews` and `does`. */
export type DescribedEntry = EntryDescription &
  (
    | {
        /** Text of a comment. */
        readonly says: string;
        /** Path of the code it stands on, with ":12" for a line. */
        readonly at?: string;
        /** The end of the diff it stands under. */
        readonly hunk?: string;
        /** Whether those lines still stand. */
        readonly stands?: boolean;
        readonly resolved?: boolean;
        /** Name of the comment it answers. */
        readonly answers?: string;
        readonly name?: string;
        readonly reactions?: number;
      }
    | { readonly reviews: Verdict; readonly text?: string }
    | {
        readonly does: EventKind;
        /** Login it happens to. */
        readonly to?: string;
        readonly what?: string;
        /** Name of a commit. */
        readonly commit?: string;
      }
  );

export interface DiscussionDescription {
  readonly number: number;
  readonly kind?: "issue" | "pull-request";
  readonly by: string;
  readonly on: string;
  readonly title?: string;
  readonly body?: string;
  /** Day it was closed or merged. */
  readonly closed?: string;
  readonly merged?: string;
  readonly mergedBy?: string;
  readonly closedBy?: string;
  readonly closedAs?: string;
  /** Name of the commit that a pull request landed as. */
  readonly landedAs?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly reactions?: number;
  readonly entries?: readonly DescribedEntry[];
}

const PLACE = { kind: "github", host: "github.com", name: "octo-org/engine" } as const;

const accountOf = (login: string): ForgeAccount => ({
  login,
  id: "",
  name: "",
  email: "",
  isBot: login.endsWith("[bot]"),
});

/** @param oidOf the id of a commit by its name in the history's description. */
export function discussionsOf(
  described: readonly DiscussionDescription[],
  oidOf: (name: string) => string,
): readonly DiscussionSource[] {
  const records: ForgeRecord[] = [];
  for (const one of described) {
    const url = `https://github.com/octo-org/engine/${one.kind === "issue" ? "issues" : "pull"}/${one.number}`;
    const at = startOfDay(one.on) + 36_000;
    const end = one.merged ?? one.closed;
    records.push({
      type: "discussion",
      key: `discussion/${one.number}`,
      number: one.number,
      at,
      updatedAt: at,
      author: accountOf(one.by),
      url,
      kind: one.kind ?? "pull-request",
      title: one.title ?? `Discussion ${one.number}`,
      body: one.body ?? "",
      state: one.merged ? "merged" : one.closed ? "closed" : "open",
      closedAt: end === undefined ? undefined : startOfDay(end) + 80_000,
      closedAs: one.closedAs ?? "",
      closedBy: one.closedBy === undefined ? undefined : accountOf(one.closedBy),
      mergedBy: one.mergedBy === undefined ? undefined : accountOf(one.mergedBy),
      labels: one.labels ?? [],
      milestone: "",
      assignees: (one.assignees ?? []).map(accountOf),
      reactions: one.reactions ?? 0,
      draft: false,
      landedAs: one.landedAs === undefined ? "" : oidOf(one.landedAs),
      head: "",
      base: "main",
      branch: "topic",
    });
    const keys = new Map<string, string>();
    let day = one.on;
    for (const [index, entry] of (one.entries ?? []).entries()) {
      day = entry.on ?? day;
      const common = {
        number: one.number,
        at: startOfDay(day) + 40_000 + index * 60,
        updatedAt: startOfDay(day) + 40_000 + index * 60,
        author: accountOf(entry.by),
      };
      if ("says" in entry) {
        const key = `${entry.at ? "code-comment" : "comment"}/${one.number}${String(index).padStart(3, "0")}`;
        if (entry.name) keys.set(entry.name, key);
        const [, path = "", line] = /^(.*?)(?::(\d+))?$/.exec(entry.at ?? "") ?? [];
        records.push({
          ...common,
          type: "comment",
          key,
          url: `${url}#comment-${index}`,
          body: entry.says,
          place: entry.at
            ? { path, line: line ? Number(line) : undefined, commit: "", hunk: entry.hunk ?? "", stands: entry.stands }
            : undefined,
          answers: keys.get(entry.answers ?? "") ?? "",
          review: "",
          reactions: entry.reactions ?? 0,
          resolved: entry.resolved,
        });
      } else if ("reviews" in entry)
        records.push({
          ...common,
          type: "review",
          key: `review/${one.number}${String(index).padStart(3, "0")}`,
          url: `${url}#review-${index}`,
          verdict: entry.reviews,
          body: entry.text ?? "",
          commit: "",
        });
      else
        records.push({
          ...common,
          type: "event",
          key: `event/${one.number}${String(index).padStart(3, "0")}`,
          url: "",
          event: entry.does,
          commit: entry.commit === undefined ? "" : oidOf(entry.commit),
          to: entry.to === undefined ? undefined : accountOf(entry.to),
          what: entry.what ?? "",
          committed: undefined,
        });
    }
  }
  return records.length === 0 ? [] : [{ place: PLACE, records }];
}
