import { describe, expect, it } from "vitest";
import { type CommitDescription, type HistoryDescription, historyOf } from "../../test/support/history-of.ts";
import { areaWorkBy, principalsOf } from "./home-areas.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const work = (by: string, area: string, count: number): CommitDescription[] =>
  Array.from({ length: count }, (_, at) => ({ by, message: `Change ${area} ${at}`, files: [`${area}/${at}.c`] }));
function homes(description: HistoryDescription) {
  const history = historyOf(description);
  return Object.fromEntries(
    history.people.flatMap((person) => {
      const work = areaWorkBy(history, person);
      return work ? [[person.name.split(" ")[0], [[...work.home].sort().join(" "), work.total]]] : [];
    }),
  );
}

describe("home", () => {
  it("is where at least five commits and a tenth of the work lie", () => {
    expect(
      homes({
        commits: [
          ...work(ADA, "lexer", 5),
          ...work(ADA, "parser", 4),
          ...work(LEA, "lexer", 60),
          ...work(LEA, "docs", 6),
        ],
      }),
    ).toEqual({ Ada: ["lexer", 9], Lea: ["lexer", 66] });
    expect(homes({ commits: [...work(LEA, "lexer", 54), ...work(LEA, "docs", 6)] })).toEqual({
      Lea: ["docs lexer", 60],
    });
  });

  it("is also what a roles file gives, where it is an area", () => {
    const roles = ["/lexer/", "parser/", "*", "*.c", "the repository", "/docs/**", "/lexer/0.c"].map((scope) => ({
      role: "owner",
      path: "CODEOWNERS",
      scope,
      who: ADA,
    }));
    expect(
      homes({
        commits: [
          ...work(LEA, "lexer", 1),
          ...work(LEA, "parser", 1),
          ...work(LEA, "docs", 1),
          ...work(ADA, "misc", 1),
        ],
        roles,
      }),
    ).toEqual({ Ada: ["docs lexer parser", 1], Lea: ["", 3] });
  });

  it("counts hand-made work only", () => {
    expect(homes({ commits: [{ by: ADA, message: "Bump", files: ["lexer/yarn.lock"] }] })).toEqual({});
  });
});

it("principals are those with most commits, ties by key, five at most", () => {
  const people = ["a", "b", "c", "d", "e", "f"].map((name) => `${name.toUpperCase()} Example <${name}@example.org>`);
  const history = historyOf({ commits: people.flatMap((person, at) => work(person, "lexer", at === 5 ? 3 : 1)) });
  expect(principalsOf(history, "lexer").map(({ key }) => key)).toEqual([
    "f@example.org",
    "a@example.org",
    "b@example.org",
    "c@example.org",
    "d@example.org",
  ]);
});
