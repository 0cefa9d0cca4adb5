/** Commits of an initiative as people write them, for the labelled examples of signals on initiatives. */
import type { CommitDescription } from "./history-of.ts";

export const ADA = "Ada Example <ada@users.noreply.github.com>";
export const BOB = "Bob Sample <bob@users.noreply.github.com>";
export const CY = "Cyril Tester <cyril@users.noreply.github.com>";
export const DEE = "Dee Other <dee@users.noreply.github.com>";

const SUBJECTS = [
  "Measure how long parsing takes",
  "Keep tokens between lines",
  "Drop the second pass over lines",
  "Read lines in blocks",
  "Share one buffer among readers",
  "Print where a line went wrong",
  "Close readers that nobody waits for",
  "Skip lines that were seen before",
];

/** Years of others' work before, so that areas, files and names are old. */
export const BEFORE: readonly CommitDescription[] = Array.from({ length: 30 }, (_, at) => ({
  by: BOB,
  on: "2022-01-01",
  message: `Start part ${at}`,
  files: ["parser/read.c", "queue/run.c", "client/send.c", "server/main.c", "tools/run.sh"],
}));

/** The end of the record, so that nothing goes on. */
export const AFTER: CommitDescription = {
  by: BOB,
  on: "2026-01-01",
  message: "Print colours",
  files: ["server/main.c"],
};

/** The day so many days after the start of 2024. */
export const dayAfter = (days: number): string =>
  new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Ada's steps for issue #7, ten days apart.
 * @param more what differs in the step at a position
 */
export const steps = (
  count: number,
  more: (at: number) => Partial<CommitDescription> & { readonly body?: string } = () => ({}),
): CommitDescription[] =>
  Array.from({ length: count }, (_, at) => {
    const { body, message, ...rest } = more(at);
    return {
      name: `s${at}`,
      by: ADA,
      on: dayAfter(at * 10),
      message: `${message ?? SUBJECTS[at % SUBJECTS.length]}\n\n${body === undefined ? "" : `${body}\n\n`}Fixes #7`,
      files: ["parser/read.c"],
      ...rest,
    };
  });

/** All of it in the order of days. */
export const recordOf = (...parts: readonly (readonly CommitDescription[])[]): CommitDescription[] =>
  [...BEFORE, ...parts.flat(), AFTER].sort((a, b) => (a.on! < b.on! ? -1 : a.on! > b.on! ? 1 : 0));
