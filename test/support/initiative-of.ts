/** One made-up initiative, "Parsing is slow", in a history that goes on after it: what tests of its facts begin with. */
import { initiativeRecords } from "../../src/history/initiatives/initiative-records.ts";
import type { InitiativeRecord } from "../../src/model/initiative.ts";
import type { DiscussionDescription } from "./discussions-of.ts";
import { type CommitDescription, type HistoryDescription, historyOf } from "./history-of.ts";

export const ADA = "Ada Example <ada@users.noreply.github.com>";
export const BOB = "Bob Example <bob@users.noreply.github.com>";
export const EVE = "Eve Example <eve@users.noreply.github.com>";

/** A commit of Ada's that fixes #7. */
export const step = (
  name: string,
  subject: string,
  on: string,
  more: Partial<CommitDescription> & { readonly body?: string; readonly trailers?: string } = {},
): CommitDescription => {
  const { body, trailers, ...rest } = more;
  return {
    name,
    by: ADA,
    on,
    message: [subject, ...(body ? [body] : []), "Fixes #7", ...(trailers ? [trailers] : [])].join("\n\n"),
    files: ["src/parse.c"],
    ...rest,
  };
};

export const STEPS: readonly CommitDescription[] = [
  step("one", "Measure how long parsing takes", "2024-02-02"),
  step("two", "Keep tokens between lines", "2024-02-12", { files: ["src/parse.c", "test/parse.test.c"] }),
  step("three", "Drop the second pass over lines", "2024-03-02", { files: ["src/parse.c", "doc/parse.md"] }),
];

/** The repository goes on long enough that nothing is under way any more. */
export const LATER: CommitDescription = {
  by: BOB,
  message: "Print colours",
  on: "2024-09-01",
  files: ["src/print.c"],
};

/** The issue #7, by Bob unless said otherwise, closed with the last step. */
export const issue = (more: Partial<DiscussionDescription> = {}): DiscussionDescription => ({
  number: 7,
  kind: "issue",
  by: "bob",
  on: "2024-01-20",
  title: "Parsing is slow",
  closed: "2024-03-02",
  ...more,
});

/** Ada's only initiative. */
export function initiativeOf(description: Partial<HistoryDescription> = {}): InitiativeRecord {
  const history = historyOf({ commits: [...STEPS, LATER], ...description });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  const [record, ...more] = initiativeRecords(history, person);
  if (record === undefined || more.length > 0) throw new Error(`expected one initiative, found ${more.length + 1}`);
  return record;
}

/** The sentences of its story. */
export const sentencesOf = ({ story }: InitiativeRecord): readonly string[] => story.map(({ text }) => text);
