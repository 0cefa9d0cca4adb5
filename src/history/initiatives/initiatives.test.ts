import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { initiativesLedBy } from "./initiatives.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

/** What somebody led: title, subjects of the steps, others with their number of commits, links. */
function led(description: HistoryDescription, name = "Ada Example") {
  const history = historyOf(description);
  const person = history.people.find((one) => one.name === name)!;
  return initiativesLedBy(history, person).map(({ title, own, others, links }) => ({
    title,
    steps: own.map(({ message }) => message.subject),
    others: others.map((other) => `${other.person.name} ${other.commits.length}`),
    links: links.map(({ kind, label }) => `${kind} ${label}`),
  }));
}

const step = (subject: string, on: string, more: Partial<HistoryDescription["commits"][number]> = {}) => ({
  by: ADA,
  message: subject,
  on,
  files: ["src/parse.c"],
  ...more,
});

/** What others did before: in a history of few commits no word is rare. */
const BEFORE = Array.from({ length: 60 }, (_, at) =>
  step(`Write chapter ${"abcdefghij"[at % 10]}${at} of the manual`, "2023-01-02", { by: BOB, files: [`doc/${at}.md`] }),
);

describe("initiativesLedBy", () => {
  it("threads what names one issue over months, with what others did under it", () => {
    expect(
      led({
        commits: [
          step("Measure how long parsing takes\n\nPart of #71", "2024-01-02"),
          step("Keep tokens between lines\n\nFixes #71", "2024-02-02"),
          step("Explain the token buffer\n\nFixes #71", "2024-02-20", { by: BOB }),
          step("Drop the second pass over lines\n\nFixes #71", "2024-03-02"),
          step("Name the colour constants in one place", "2024-03-03"),
        ],
      }),
    ).toEqual([
      {
        title: "Measure how long parsing takes",
        steps: ["Measure how long parsing takes", "Keep tokens between lines", "Drop the second pass over lines"],
        others: ["Bob Example 1"],
        links: ["issue #71"],
      },
    ]);
  });

  it("is called as its issue is, where that was read", () => {
    const [one] = led({
      commits: [
        step("Measure how long parsing takes\n\nFixes #7", "2024-01-02"),
        step("Keep tokens between lines\n\nFixes #7", "2024-02-02"),
        step("Drop the second pass over lines\n\nFixes #7", "2024-03-02"),
      ],
      discussions: [{ number: 7, kind: "issue", by: "bob", on: "2024-01-01", title: "Parsing is slow" }],
    });
    expect(one?.title).toBe("Parsing is slow");
  });

  it("does not let issues mentioned in passing chain everything", () => {
    const work = (number: number, month: string, thing: string) => [
      step(`Split the ${thing} in two\n\nFixes #${number}`, `2024-${month}-02`),
      step(`Move the old ${thing} away\n\nFixes #${number}`, `2024-${month}-10`),
      step(`Explain the ${thing} better\n\nFixes #${number}\nSee #${number - 1}.`, `2024-${month}-20`),
    ];
    const commits = [...work(10, "01", "parser"), ...work(11, "02", "lexer"), ...work(12, "03", "printer")];
    expect(led({ commits })).toHaveLength(3);
  });

  it("joins what goes on with the same words on the same files within weeks", () => {
    const part = (number: number, month: string) => [
      step(`Count quantiles of part ${number}\n\nFixes #${number}`, `2024-${month}-12`),
      step(`Check quantiles of half ${number}\n\nFixes #${number}`, `2024-${month}-20`),
    ];
    expect(
      led({ commits: [...BEFORE, ...part(10, "01"), ...part(11, "02")] }).map(({ steps }) => steps.length),
    ).toEqual([4]);
    const other = [
      step("Close handles of readers\n\nFixes #11", "2024-06-12"),
      step("Drop handles at the end\n\nFixes #11", "2024-06-20"),
    ];
    expect(led({ commits: [...BEFORE, ...part(10, "01"), ...other] })).toEqual([]);
  });

  it("joins by a new name what strong links leave apart; later work under it is other work", () => {
    const found = led({
      commits: [
        ...BEFORE,
        ...["02", "09", "16", "23"].map((day) => step(`merge-ort: handle case ${day} of renames`, `2024-01-${day}`)),
        ...["Print colours of names", "Open files at once", "Sort what others wrote"].map((subject, at) =>
          step(subject, `2024-04-0${at + 1}`, { files: [`lib/${at}.c`] }),
        ),
        ...["02", "09", "16", "23"].map((day) => step(`merge-ort: speed up walk ${day} of trees`, `2024-06-${day}`)),
      ],
    });
    expect(found[0]?.title).toBe("merge-ort");
    expect(new Set(found.map(({ steps }) => steps.length))).toEqual(new Set([4]));
  });

  it("takes no frame of a stack trace for an issue", () => {
    const trace = "\n\n#0 main\n#1 parse";
    expect(
      led({
        commits: [
          step(`Keep tokens between lines${trace}`, "2024-01-02"),
          step(`Print errors with their column${trace}`, "2024-02-02", { files: ["src/print.c"] }),
          step(`Close files that were opened${trace}`, "2024-03-02", { files: ["src/file.c"] }),
        ],
      }),
    ).toEqual([]);
  });

  it("ties nothing by a number that everybody names", () => {
    const people = ["Ann", "Ben", "Cy", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida"].map(
      (name, at) => `${name} Example <p${at}@example.org>`,
    );
    const commits = people.flatMap((by, at) => [
      step(`Rework corner ${at} of the table\n\nFixes #1`, `2023-0${at + 1}-03`, { by }),
      step(`Rework edge ${at} of the table\n\nFixes #1`, `2024-0${at + 1}-03`, { by }),
    ]);
    expect(led({ commits }, "Ann Example")).toEqual([]);
  });

  it("is led by whoever wrote most of it", () => {
    const commits = [
      step("Measure how long parsing takes\n\nFixes #7", "2024-01-02"),
      ...["03", "04", "05"].map((month) =>
        step(`Keep tokens of ${month}\n\nFixes #7`, `2024-${month}-02`, { by: BOB }),
      ),
      step("Drop the second pass over lines\n\nFixes #7", "2024-06-02"),
    ];
    expect(led({ commits })).toEqual([]);
    expect(led({ commits }, "Bob Example").map(({ others }) => others)).toEqual([["Ada Example 2"]]);
  });

  it("takes no sitting's work and no chores for one", () => {
    expect(
      led({
        commits: [
          step("Split the parser in two\n\nFixes #7", "2024-01-02"),
          step("Move the lexer out of it\n\nFixes #7", "2024-01-02"),
          step("Print errors with their line\n\nFixes #7", "2024-01-02"),
          ...["01", "02", "03"].map((month) =>
            step(`Bump left-pad from 1.${month} to 2.${month}\n\nFixes #8`, `2024-${month}-05`),
          ),
        ],
      }),
    ).toEqual([]);
  });
});
