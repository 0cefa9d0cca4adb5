/** What landed again belongs to the work that it was taken back from. */
import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { initiativesLedBy } from "./initiatives.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";
type Described = HistoryDescription["commits"][number];

const BEFORE: readonly Described[] = Array.from({ length: 80 }, (_, at) => ({
  by: BOB,
  message: `Write chapter ${at} of the ${["manual", "guide", "book"][at % 3]}`,
  on: "2023-01-02",
  files: [`doc/${at}.md`],
}));

/** A request of Ada's with commits on some files, a day apart, merged after them. */
function request(number: number, branch: string, from: number, subjects: readonly string[], files: readonly string[]) {
  const day = (at: number) => `2024-02-${String(at).padStart(2, "0")}`;
  const commits = subjects.map(
    (message, at): Described => ({
      by: ADA,
      message,
      on: day(from + at),
      files: [files[at % files.length]!],
      name: `${branch}-${at}`,
    }),
  );
  const merge: Described = {
    by: BOB,
    message: `Merge pull request #${number} from octo-org/${branch}`,
    on: day(from + subjects.length + 2),
    merges: commits.map(({ name }) => name!),
  };
  return [...commits, merge];
}

function led(commits: readonly Described[]) {
  const history = historyOf({ commits: [...BEFORE, ...commits] });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  return initiativesLedBy(history, person);
}

const FILES = ["src/tokeniser/read.c", "src/tokeniser/table.c", "src/tokeniser/keep.c"];
const FIRST = request(
  12,
  "token-reader",
  1,
  ["Add a tokeniser", "Keep tokeniser tables small", "Test the tokeniser"],
  FILES,
);
describe("a piece of work", () => {
  it("that was taken back by somebody under another subject, and landed again, is one work", () => {
    const again: readonly Described[] = [
      {
        by: BOB,
        message: "Back out the reader\n\nThis reverts commit {token-reader-0}.",
        on: "2024-02-06",
        files: [FILES[0]!],
      },
      { by: ADA, message: "Add a tokeniser", on: "2024-02-20", files: [FILES[0]!] },
    ];
    const [one] = led([...FIRST, ...again]);
    expect(one?.made.length).toBe(4);
  });
});
