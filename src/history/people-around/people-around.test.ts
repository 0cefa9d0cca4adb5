import { describe, expect, it } from "vitest";
import { type CommitDescription, type HistoryDescription, historyOf } from "../../../test/support/history-of.ts";
import { BOB as BOB_ON_FORGE, dayAfter, recordOf, steps } from "../../../test/support/initiative-commits.ts";
import type { PersonAround } from "../../model/people-around.ts";
import { peopleAround } from "./people-around.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const CYD = "Cyd Example <cyd@example.org>";
const BOT = "example-bot <example-bot@example.org>";

function around(description: HistoryDescription, key = "ada@example.org") {
  const history = historyOf(description);
  return peopleAround(history, history.people.find((person) => person.key === key)!);
}

const change = (message: string, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  message,
  files: [`parser/${message.length}.ts`],
  ...more,
});

const told = (people: readonly PersonAround[]): readonly string[] =>
  people.flatMap(({ name, ties }) => ties.map(({ kind, ways }) => `${name.split(" ")[0]} ${kind} ${ways.join("+")}`));

describe("ties", () => {
  it("are reviews in both directions, by trailer and by landing", () => {
    const { people } = around({
      commits: [
        change("Read numbers\n\nReviewed-by: Bob Example <bob@example.org>"),
        change("Read words", { by: CYD, committer: ADA }),
        change("Read lines\n\nAcked-by: Ada Example <ada@example.org>", { by: BOB }),
      ],
    });
    expect(told(people)).toEqual(["Bob reviewed trailer", "Bob reviewed-by trailer", "Cyd reviewed landing"]);
  });

  it("leave out oneself, bots, testing, and people whom nothing ties", () => {
    const { people } = around({
      commits: [
        change(
          "Read numbers\n\nReviewed-by: Ada Example <ada@work.example.net>\nTested-by: Bob Example <bob@example.org>",
        ),
        change(`Bump things\n\nReviewed-by: ${ADA}`, { by: BOT }),
        change("Read lines\n\nReviewed-by: Cyd Example <cyd@example.org>", { by: BOB }),
      ],
    });
    expect(people).toEqual([]);
  });

  it("are what two wrote together", () => {
    const { people } = around({
      commits: [change("queue: add retries\n\nCo-authored-by: Bob Example <bob@example.org>")],
    });
    expect(told(people)).toEqual(["Bob wrote-with same-change"]);
  });

  it("are initiatives that both wrote in, where something stated holds them together", () => {
    const theirs = {
      by: BOB_ON_FORGE,
      on: dayAfter(15),
      message: "Read the rest\n\nFixes #7",
      files: ["parser/read.c"],
    };
    const led = around({ commits: recordOf(steps(5), [theirs]) }, "ada@users.noreply.github.com");
    expect(told(led.people)).toEqual(["Bob wrote-with initiative"]);
    expect(led.people[0]?.ties[0]?.sources).toMatchObject([{ words: "Read the rest" }]);
    const joined = around({ commits: recordOf(steps(5), [theirs]) }, "bob@users.noreply.github.com");
    expect(told(joined.people)).toEqual(["Ada wrote-with initiative"]);
  });

  it("are reviews on pull requests, with words or by those who work here", () => {
    const { people } = around(
      {
        commits: [
          change("Read numbers", { by: "Ada Example <ada@users.noreply.github.com>" }),
          change("Read words", { by: "Bob Example <bob@users.noreply.github.com>" }),
        ],
        discussions: [
          {
            number: 1,
            by: "ada",
            on: "2024-02-01",
            title: "Read numbers",
            entries: [
              { by: "bob", reviews: "approved" },
              { by: "eve", reviews: "approved" },
            ],
          },
          { number: 2, by: "bob", on: "2024-03-01", entries: [{ by: "ada", says: "Why not a map?", at: "a.ts:3" }] },
        ],
      },
      "ada@users.noreply.github.com",
    );
    expect(told(people)).toEqual(["Bob reviewed pull-request", "Bob reviewed-by pull-request"]);
    expect(people[0]?.ties[1]?.sources).toMatchObject([{ words: "Read numbers", day: "2024-02-01" }]);
    expect(people[0]?.ties[1]?.sources[0]?.url).toMatch(/^https:/);
  });

  it("name newcomers whose first changes were reviewed", () => {
    const { people } = around({
      commits: [
        change("Begin", { on: "2020-01-01" }),
        change("Read words\n\nReviewed-by: Ada Example <ada@example.org>", { by: CYD, on: "2024-01-01" }),
      ],
    });
    expect(told(people)).toEqual(["Cyd reviewed trailer", "Cyd helped-to-begin trailer"]);
  });

  it("come by name, with the first and the latest of different things to look up", () => {
    const { people } = around({
      commits: [
        change("a\n\nReviewed-by: zoe <zoe@example.org>", { on: "2024-01-01" }),
        ...["one", "two", "two", "three", "four"].map((subject, at) =>
          change(`${subject}\n\nReviewed-by: Bob Example <bob@example.org>`, { on: `2024-02-0${at + 1}` }),
        ),
      ],
    });
    expect(people.map(({ name }) => name)).toEqual(["Bob Example", "zoe"]);
    const [tie] = people[0]!.ties;
    expect([tie?.first, tie?.last]).toEqual(["2024-02-01", "2024-02-05"]);
    expect(tie?.sources.map(({ words }) => words)).toEqual(["one", "three", "four"]);
    expect(tie?.areas).toEqual(["parser"]);
  });
});

describe("areas", () => {
  const work = (by: string, folder: string, count: number, year = 2024): CommitDescription[] =>
    Array.from({ length: count }, (_, at) => ({
      by,
      on: `${year}-03-${String(at + 1).padStart(2, "0")}`,
      message: `${folder} ${by.slice(0, 3)} ${at}`,
      files: [`${folder}/${at}.ts`],
    }));
  const areasOf = (...commits: readonly CommitDescription[]) =>
    around({ commits: [...commits].sort((a, b) => (a.on! < b.on! ? -1 : 1)) }).areas.map(
      ({ area, isLately, others, isKnownToMore, onlyOne }) => ({ area, isLately, others, isKnownToMore, onlyOne }),
    );

  it("that only the person knows are said so, of those they worked in", () => {
    expect(areasOf(...work(ADA, "lexer", 5), ...work(BOB, "docs", 9), ...work(ADA, "docs", 2))).toEqual([
      { area: "lexer", isLately: true, others: [], isKnownToMore: false, onlyOne: "you" },
    ]);
  });

  it("name only those the person worked with, but for whoever alone knows one", () => {
    const before = work(ADA, "lexer", 3, 2018);
    expect(areasOf(...before, ...work(BOB, "lexer", 5))).toEqual([
      { area: "lexer", isLately: false, others: [], isKnownToMore: true, onlyOne: { name: "Bob Example" } },
    ]);
    expect(areasOf(...before, ...work(BOB, "lexer", 5), ...work(CYD, "lexer", 3))).toEqual([
      { area: "lexer", isLately: false, others: [], isKnownToMore: true, onlyOne: null },
    ]);
    const reviewed = work(ADA, "lexer", 5).map((one) => ({
      ...one,
      message: `${one.message}\n\nReviewed-by: Bob Example <bob@example.org>`,
    }));
    expect(areasOf(...reviewed)).toEqual([
      { area: "lexer", isLately: true, others: ["bob@example.org"], isKnownToMore: false, onlyOne: null },
    ]);
  });

  it("are not said to be one person's after so few changes that they may be one matter", () => {
    expect(areasOf(...work(ADA, "lexer", 4), ...work(BOB, "docs", 9))[0]?.onlyOne).toBeNull();
  });
});
