/** What likeness joins, and what it leaves apart. */
import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { initiativesLedBy } from "./initiatives.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

type Described = HistoryDescription["commits"][number];
const step = (message: string, on: string, file: string, more: Partial<Described> = {}): Described => ({
  by: ADA,
  message,
  on,
  files: [file],
  ...more,
});

/** What both did before: in a history of few commits no word is rare. */
const BEFORE = Array.from({ length: 160 }, (_, at) =>
  step(
    `${["manual", "guide", "parser", "sort"][at % 4]}: write chapter ${at}`,
    "2022-01-02",
    `${["doc", "book", "src", "lib"][at % 4]}/${at}.md`,
    { by: at % 5 === 0 ? ADA : BOB },
  ),
);

function led(commits: readonly Described[]) {
  const history = historyOf({ commits: [...BEFORE, ...commits] });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  return initiativesLedBy(history, person).map(({ title, own, others, links }) => ({
    title,
    steps: own.length,
    others: others.length,
    links: links.map(({ kind, strength }) => `${strength} ${kind}`),
  }));
}

const stated = (...more: readonly Described[]): readonly Described[] => [
  step("Shrink stack frames of the parser\n\nFixes #71", "2024-01-02", "src/parse.c"),
  step("Shrink stack frames of the printer\n\nFixes #71", "2024-01-03", "src/print.c"),
  ...more,
  step("Shrink stack frames of the lexer\n\nFixes #71", "2024-01-05", "src/lex.c"),
];

const campaign = (days: readonly string[]): readonly Described[] =>
  days.map((day, at) =>
    step(`Type the lookups of ${["trees", "lists", "maps", "sets", "heaps"][at % 5]}`, day, `src/${at}.c`),
  );

describe("likeness", () => {
  it("takes to what is stated what has its words, though nothing states it", () => {
    expect(led(stated(step("Shrink stack frames of sorting", "2024-01-04", "src/sort.c")))).toMatchObject([
      { steps: 4, links: ["weak new-name", "strong issue"] },
    ]);
  });

  it("leaves apart what is about something else, and what is a chore", () => {
    const only = [{ steps: 3, links: ["strong issue"] }];
    expect(led(stated(step("Name the colour constants", "2024-01-04", "lib/colour.c")))).toMatchObject(only);
    expect(led(stated(step("Bump version to 1.2.3", "2024-01-04", "version.txt")))).toMatchObject(only);
  });

  it("finds a campaign of one change over many places, in requests of their own", () => {
    expect(led(campaign(["2024-01-02", "2024-01-04", "2024-01-09", "2024-01-12", "2024-01-20"]))).toMatchObject([
      { steps: 5, links: ["weak new-name"] },
    ]);
  });

  it("does not hand what others began under a name to whoever joined in", () => {
    const theirs = ["queues", "stacks", "rings", "tables", "graphs", "bags"].map((thing, at) =>
      step(`Type the lookups of ${thing}`, "2024-01-08", `src/${thing}${at}.c`, { by: BOB }),
    );
    const [before, after] = [campaign(["2024-01-02", "2024-01-04"]), campaign(["2024-01-09", "2024-01-12"])];
    expect(led([...before, ...theirs, ...after])).toEqual([]);
  });

  it("does not part a piece of work where a commit is split in two", () => {
    const whole = campaign(["2024-01-02", "2024-01-04", "2024-01-09", "2024-01-12", "2024-01-20"]);
    for (const [at, one] of whole.entries()) {
      const half = { ...one, message: `${one.message} and their iterators`, files: [`src/${at}-more.c`] };
      expect(led([...whole.slice(0, at), one, half, ...whole.slice(at + 1)])).toMatchObject([{ steps: 6 }]);
    }
  });

  it("holds hostile subjects and files", () => {
    const long = `${"aZ_-.".repeat(60_000)} ${"#1".repeat(10_000)}`;
    const commits = Array.from({ length: 6 }, (_, at) =>
      step(long + at, `2024-01-0${at + 1}`, `${"x/".repeat(500)}${at}`, {
        files: ["", "/", "__proto__", "constructor/a"],
      }),
    );
    expect(() => led(commits)).not.toThrow();
  });
});
