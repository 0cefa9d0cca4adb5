/** Histories that mislead: initiatives hold what can be known, and nothing throws. */
import { describe, expect, it } from "vitest";
import { type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { initiativesLedBy } from "./initiatives.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

function led(commits: HistoryDescription["commits"]) {
  const history = historyOf({ commits });
  const person = history.people.find(({ name }) => name === "Ada Example")!;
  return initiativesLedBy(history, person);
}

const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
const step = (message: string, at: number, more: Partial<HistoryDescription["commits"][number]> = {}) => ({
  by: ADA,
  message,
  on: day(at),
  files: ["src/parse.c"],
  ...more,
});

describe("initiatives of histories that mislead", () => {
  it("finds nothing where messages are empty or say nothing", () => {
    for (const message of ["", ".", "update", "wip", "\n\n\n"])
      expect(led(Array.from({ length: 40 }, (_, at) => step(message, at)))).toEqual([]);
  });

  it("finds nothing in one giant commit, nor in a monorepo's import", () => {
    const files = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`src/${at}.c`, "A" as const]));
    const giant = step("Import everything (#1)", 0, { files });
    expect(led([giant])).toEqual([]);
    const imported = Array.from({ length: 30 }, (_, at) =>
      step(`Import package ${at} into the monorepo`, at, {
        files: Object.fromEntries(Array.from({ length: 500 }, (_, file) => [`p${at}/${file}.c`, "A" as const])),
      }),
    );
    expect(led([giant, ...imported])).toEqual([]);
  });

  it("takes rebased duplicates for no longer a piece of work", () => {
    const work = ["Measure how long parsing takes", "Keep tokens between lines", "Drop the second pass over lines"];
    const twice = [0, 1].flatMap(() => work.map((subject, at) => step(`${subject}\n\nFixes #71`, at)));
    const [one, ...more] = led(twice);
    expect(more).toEqual([]);
    expect(one?.own).toHaveLength(3);
  });

  it("ties nothing by one number that everything names, nor by numbers of other repositories", () => {
    const places = ["lexer", "printer", "linker", "loader", "cache", "shell"];
    const at = (index: number) => ({ files: [`src/${places[index]}.c`] });
    expect(led(places.map((place, index) => step(`Split the ${place}\n\nSee #1`, 40 * index, at(index))))).toEqual([]);
    expect(
      led(
        places.map((place, index) =>
          step(`Split the ${place}\n\nFixes other${index}/project#7`, 40 * index, at(index)),
        ),
      ),
    ).toEqual([]);
  });

  it("holds cyclic reverts", () => {
    const commits = [step("Keep tokens between lines", 0, { name: "a" })];
    for (let at = 1; at < 12; at++)
      commits.push(
        step(`Revert "Keep tokens between lines"\n\nThis reverts commit {${at % 2 ? "a" : "b"}}.`, at, {
          name: at % 2 ? "b" : "a",
        }),
      );
    expect(() => led(commits)).not.toThrow();
    expect(led(commits)).toEqual([]);
  });

  it("stays linear where one person's commits are all alike", () => {
    const commits = Array.from({ length: 3000 }, (_, at) =>
      step(`parser: tune the token buffer once more, round ${at}`, at / 10, {
        files: ["src/parse.c", `src/${at % 7}.c`],
      }),
    );
    expect(() => led(commits)).not.toThrow();
  });

  it("does not hand somebody's work to whoever lands it", () => {
    const sent = [1, 2, 3].map((at) =>
      step(`lexer: keep token kind ${at} between lines`, 0, { by: BOB, committer: ADA, files: ["src/lex.c"] }),
    );
    expect(led(sent)).toEqual([]);
  });
});
