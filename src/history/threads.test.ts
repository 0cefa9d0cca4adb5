import { describe, expect, it } from "vitest";
import { cpuTime } from "../../test/support/cpu-time.ts";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { aboutEverybody, authorsOf } from "./about.ts";
import type { Commit, History } from "./history.ts";
import { seriesOf, threadsBy } from "./threads.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const BOT = "example-bot <example-bot@example.org>";

const landing = (one: { readonly commits: readonly Commit[] }) => one.commits.at(-1)?.index ?? 0;
const seriesIn = (history: History) =>
  [...seriesOf(history, aboutEverybody(history))].sort((a, b) => landing(a) - landing(b));
const threadsIn = (history: History) =>
  authorsOf(history)
    .flatMap((author) => threadsBy(history, author))
    .sort((a, b) => (a.commits[0]?.index ?? 0) - (b.commits[0]?.index ?? 0));

const series = (...commits: readonly CommitDescription[]) =>
  seriesIn(historyOf({ commits })).map(
    ({ leader, commits: own, merge, others }) =>
      `${leader.name.split(" ")[0]} ${own.length}${merge ? " merged" : ""}${others.length > 0 ? ` with ${others.map(({ name }) => name.split(" ")[0]).join("+")}` : ""}`,
  );
const threads = (...commits: readonly CommitDescription[]) =>
  threadsIn(historyOf({ commits })).map(
    ({ leader, commits: own, references }) =>
      `${leader.name.split(" ")[0]}: ${own.map(({ message }) => message.subject.split(" ")[0]).join(" ")} by ${references.join(" ")}`,
  );
const side = (name: string, by: string, message = name): CommitDescription => ({ name, by, message });
// The dates of `on` are noon and one second apart for each commit, so commits of one day were pushed together.
const pushed = (by: string, on: string, message: string): CommitDescription => ({ by, on, message });

describe("a series", () => {
  it("is one author's commits that one merge brought", () => {
    expect(
      series({ by: ADA, message: "Base" }, side("a", ADA), side("b", ADA), side("c", LEA), {
        by: LEA,
        message: "Merge branch 'x'",
        merges: ["a", "b", "c"],
      }),
    ).toEqual(["Ada 2 merged with Lea"]);
    expect(
      series({ by: ADA, message: "Base" }, side("a", ADA), { by: LEA, message: "Merge branch 'x'", merges: ["a"] }),
    ).toEqual([]);
    expect(
      series({ by: ADA, message: "Base" }, side("a", BOT), side("b", BOT), {
        by: LEA,
        message: "Merge branch 'x'",
        merges: ["a", "b"],
      }),
    ).toEqual([]);
  });

  it("is one author's commits that were pushed together", () => {
    expect(
      series(
        pushed(ADA, "2024-03-01", "A"),
        pushed(ADA, "2024-03-01", "B"),
        pushed(LEA, "2024-03-01", "C"),
        pushed(ADA, "2024-03-02", "D"),
        pushed(ADA, "2024-03-03", "E"),
      ),
    ).toEqual(["Ada 2"]);
    expect(
      series(
        pushed(ADA, "2024-03-01", "A"),
        { ...pushed(ADA, "2024-03-01", "B"), files: ["package-lock.json"] },
        pushed(ADA, "2024-03-01", "C"),
      ),
    ).toEqual([]);
  });

  it("is not an integration of many topics", () => {
    const many = Array.from({ length: 81 }, (_, at) => side(`c${at}`, ADA));
    expect(
      series({ by: ADA, message: "Base" }, ...many, {
        by: LEA,
        message: "Merge branch 'x'",
        merges: many.map(({ name }) => name!),
      }),
    ).toEqual([]);
  });
});

describe("a thread", () => {
  it("ties one author's commits by the issue or request they name", () => {
    expect(
      threads(
        { by: ADA, message: "A for #12" },
        { by: LEA, message: "B for #12" },
        { by: ADA, message: "C\n\nFixes #12" },
        { by: ADA, message: "D for #13" },
      ),
    ).toEqual(["Ada: A C by #12"]);
    expect(threads({ by: ADA, message: "LEX-7: A" }, { by: ADA, message: "LEX-7: B" })).toEqual([
      "Ada: LEX-7: LEX-7: by LEX-7",
    ]);
  });

  it("is not tied by the numbers of other repositories", () => {
    expect(threads({ by: ADA, message: "A for #12" }, { by: ADA, message: "B as in example/other#12" })).toEqual([]);
  });

  it("ties a request to the issue that later commits name", () => {
    expect(
      threads(
        { by: ADA, message: "Base" },
        side("a", ADA, "A for #9"),
        { by: LEA, message: "Merge pull request #12 from ada/names", merges: ["a"] },
        { by: ADA, message: "B after #12" },
        { by: ADA, message: "C after #9" },
      ),
    ).toEqual(["Ada: A B C by #12 #9"]);
  });

  it("ties commits that name each other, whoever's they are not", () => {
    expect(
      threads(
        { name: "a", by: ADA, message: "A" },
        { by: ADA, message: 'B\n\nFixes: {a} ("A")' },
        { by: LEA, message: 'C\n\nFixes: {a} ("A")' },
      ),
    ).toEqual(["Ada: A B by "]);
  });

  it("is not tied by what many commits name, by bots, or by generated changes", () => {
    expect(
      threads(
        ...Array.from({ length: 61 }, (_, at): CommitDescription => ({ by: ADA, message: `Change ${at} for #1` })),
      ),
    ).toEqual([]);
    expect(threads({ by: BOT, message: "A for #12" }, { by: BOT, message: "B for #12" })).toEqual([]);
    expect(threads({ by: ADA, message: "A for #12", files: ["yarn.lock"] }, { by: ADA, message: "B for #12" })).toEqual(
      [],
    );
  });

  it("of a long chain of references is found in linear time", () => {
    const commits = Array.from(
      { length: 3000 },
      (_, at): CommitDescription => ({ by: ADA, message: `Change ${at} for #${at} and #${at + 1}` }),
    );
    const start = cpuTime();
    expect(threadsIn(historyOf({ commits }))).toHaveLength(1);
    expect(cpuTime() - start).toBeLessThan(4000);
  });
});
