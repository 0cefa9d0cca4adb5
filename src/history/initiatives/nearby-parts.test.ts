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

/** What others did before: in a history of few commits no word is rare. */
const BEFORE = Array.from({ length: 80 }, (_, at) =>
  step(`Write chapter ${at} of the ${["manual", "guide", "book"][at % 3]}`, "2023-01-02", `doc/${at}.md`, { by: BOB }),
);

/** An initiative that an issue ties, with something between or after its steps. */
const amid = (...more: readonly Described[]): readonly Described[] => [
  step("Shrink stack frames of the parser\n\nFixes #71", "2024-01-02", "src/parse.c"),
  step("Shrink stack frames of the printer\n\nFixes #71", "2024-01-03", "src/print.c"),
  ...more,
  step("Shrink stack frames of the lexer\n\nFixes #71", "2024-01-05", "src/lex.c"),
];

function led(commits: readonly Described[]) {
  const history = historyOf({ commits: [...BEFORE, ...commits] });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  return initiativesLedBy(history, person).map(({ own, links }) => ({
    steps: own.length,
    links: links.map(({ kind, strength }) => `${strength} ${kind}`),
  }));
}

describe("what stands beside an initiative", () => {
  it("joins it where it has its words, though nothing states it", () => {
    expect(led(amid(step("Shrink stack frames of sorting", "2024-01-04", "src/sort.c")))).toEqual([
      { steps: 4, links: ["strong issue", "weak same-words"] },
    ]);
  });

  it("joins it where it is on its files, which nobody else works on meanwhile", () => {
    expect(
      led(
        amid(
          step("Count what the parser keeps", "2024-01-04", "src/parse.c", { files: ["src/parse.c", "src/print.c"] }),
        ),
      ),
    ).toEqual([{ steps: 4, links: ["strong issue", "weak same-files"] }]);
  });

  it("stays apart where it is about something else", () => {
    expect(led(amid(step("Name the colour constants in one place", "2024-01-04", "src/colour.c")))).toEqual([
      { steps: 3, links: ["strong issue"] },
    ]);
  });

  it("stays apart where it came long after, or beside one step alone", () => {
    const late = [...amid(), step("Shrink what sorting keeps in frames", "2024-03-04", "src/sort.c")];
    expect(led(late)[0]?.steps).toBe(3);
    const scattered = [
      step("Shrink stack frames of the parser\n\nFixes #71", "2023-02-02", "src/parse.c"),
      step("Shrink stack frames of the printer\n\nFixes #71", "2023-08-03", "src/print.c"),
      step("Shrink what sorting keeps in frames", "2023-08-04", "src/sort.c"),
      step("Shrink stack frames of the lexer\n\nFixes #71", "2024-01-05", "src/lex.c"),
    ];
    expect(led(scattered)[0]?.steps).toBe(3);
  });

  it("stays apart where it is a chore", () => {
    expect(led(amid(step("Bump version to 1.2.3", "2024-01-04", "src/parse.c")))[0]?.steps).toBe(3);
  });

  it("makes no initiative of a sitting's work, and does not outgrow it", () => {
    expect(
      led([
        step("Shrink stack frames of the parser", "2024-01-02", "src/parse.c"),
        step("Widen columns of the table", "2024-01-04", "src/table.c"),
      ]),
    ).toEqual([]);
    const many = Array.from({ length: 20 }, (_, at) =>
      step(
        `Shrink stack frames of ${["trees", "lists", "maps", "sets", "heaps"][at % 5]} ${at}`,
        "2024-01-04",
        `src/${at}.c`,
      ),
    );
    const all = led(amid(...many)).map(({ steps }) => steps);
    expect(Math.max(...all)).toBeLessThanOrEqual(23);
  });
});
